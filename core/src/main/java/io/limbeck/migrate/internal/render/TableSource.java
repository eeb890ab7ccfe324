package io.limbeck.migrate.internal.render;

import static io.limbeck.migrate.internal.render.Code.call;
import static io.limbeck.migrate.internal.render.Code.chain;
import static io.limbeck.migrate.internal.render.Code.text;
import static io.limbeck.migrate.internal.render.Code.word;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Constraints;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Deferrable;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Columns, constraints and tables by the words that build them. */
final class TableSource {
    private final Imports imports;
    private final ValueSource values;
    private final TypeSource types;
    private final Portable portable;

    TableSource(Imports imports, ValueSource values, Portable portable) {
        this.imports = imports;
        this.values = values;
        this.portable = portable;
        types = new TypeSource(values);
    }

    Code type(SqlType type) {
        return portable.type(type).accept(types);
    }

    Code column(Column inCatalogue) {
        Column column = portable.column(inCatalogue);
        List<Code.Call> said = new ArrayList<>();
        column.collation().ifPresent(order -> said.add(call("collate", text(order))));
        column.identity().ifPresent(identity -> said.add(identity(identity)));
        if (column.identity().isPresent() && column.nullable()) {
            said.add(call("withNullable", word("true")));
        } else if (column.identity().isEmpty() && !column.nullable()) {
            said.add(call("notNull"));
        }
        column.defaultValue().ifPresent(value -> said.add(said(value)));
        column.generated().ifPresent(generated -> said.add(generated(generated)));
        column.comment().ifPresent(comment -> said.add(call("comment", text(comment))));
        options(column.options(), said);
        return chain(call("column", text(column.name()), type(column.type())), said);
    }

    /** Of a column whose type is not at hand. */
    Code.Call defaultValue(DefaultValue value) {
        return said(portable.value(value));
    }

    /** Of a column that gets a type. */
    Code.Call defaultValue(SqlType type, DefaultValue value) {
        return said(portable.value(type, value));
    }

    private Code.Call said(DefaultValue value) {
        return value instanceof DefaultValue.Literal literal
                ? call("defaultValue", values.of(literal.value()))
                : call("defaultExpression", text(((DefaultValue.Expression) value).sql()));
    }

    Code.Call generated(Generated generated) {
        return call(generated.stored() ? "generatedStoredAs" : "generatedAs", text(generated.sql()));
    }

    private Code.Call identity(Identity identity) {
        if (identity.equals(Identity.byDefault())) {
            return call("autoIncrement");
        }
        return identity.equals(Identity.serial()) ? call("serial") : call("identity", numbering(identity));
    }

    Code numbering(Identity identity) {
        String kind =
                switch (identity.kind()) {
                    case ALWAYS -> ".generatedAlways";
                    case BY_DEFAULT -> ".byDefault";
                    case SERIAL -> ".serial";
                };
        Code start = call(imports.of(Identity.class) + kind);
        List<Code.Call> said = new ArrayList<>();
        identity.sequence().ifPresent(name -> said.add(call("ofSequence", text(name))));
        said.addAll(numbersWith(identity.numbers()));
        return chain(start, said);
    }

    /** The options of an identity or sequence, which have methods of their own for start and increment alone. */
    List<Code.Call> numbersWith(SequenceOptions numbers) {
        SequenceOptions simple = new SequenceOptions(
                numbers.start(),
                numbers.increment(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                false);
        return numbers.equals(simple)
                ? numbers(numbers)
                : List.of(call("with", chain(call(imports.of(SequenceOptions.class) + ".none"), numbers(numbers))));
    }

    /** The words of {@link SequenceOptions}. */
    static List<Code.Call> numbers(SequenceOptions options) {
        List<Code.Call> said = new ArrayList<>();
        number("startingWith", options.start(), said);
        number("incrementingBy", options.increment(), said);
        number("from", options.minimum(), said);
        number("upTo", options.maximum(), said);
        number("cached", options.cache(), said);
        if (options.cycle()) {
            said.add(call("cycling"));
        }
        return said;
    }

    private static void number(String word, OptionalLong number, List<Code.Call> said) {
        if (number.isPresent()) {
            said.add(call(word, ValueSource.whole(number.getAsLong())));
        }
    }

    Code constraint(Constraint constraint) {
        imports.words(Constraints.class);
        List<Code.Call> said = new ArrayList<>();
        Code start = start(constraint, said);
        constraint.name().ifPresent(name -> said.add(call("named", text(name))));
        return chain(start, said);
    }

    private Code start(Constraint constraint, List<Code.Call> said) {
        if (constraint instanceof Constraint.PrimaryKey key) {
            return call("primaryKey", Code.texts(key.columns()));
        } else if (constraint instanceof Constraint.Unique unique) {
            deferrable(unique.deferrable(), said);
            if (unique.nullsNotDistinct()) {
                said.add(call("nullsAlike"));
            }
            return call("unique", Code.texts(unique.columns()));
        } else if (constraint instanceof Constraint.Check check) {
            options(check.options(), said);
            return call("check", text(check.sql()));
        } else if (constraint instanceof Constraint.Exclusion exclusion) {
            deferrable(exclusion.deferrable(), said);
            return call("exclusion", text(exclusion.sql()));
        }
        return foreignKey((Constraint.ForeignKey) constraint, said);
    }

    private Code foreignKey(Constraint.ForeignKey key, List<Code.Call> said) {
        List<Code> target = new ArrayList<>(Code.texts(key.targetColumns()));
        target.add(
                0,
                key.target().schema().isPresent()
                        ? values.tableName(key.target())
                        : text(key.target().name()));
        said.add(call("references", target));
        key.onDelete().ifPresent(action -> said.add(call("onDelete", values.of(action))));
        key.onUpdate().ifPresent(action -> said.add(call("onUpdate", values.of(action))));
        deferrable(key.deferrable(), said);
        key.match().ifPresent(match -> said.add(call("match", values.of(match))));
        options(key.options(), said);
        return call("foreignKey", Code.texts(key.columns()));
    }

    static void options(Map<String, String> options, List<Code.Call> said) {
        options.forEach((key, value) -> said.add(call("option", text(key), text(value))));
    }

    private void deferrable(Optional<Deferrable> when, List<Code.Call> said) {
        when.ifPresent(found -> said.add(call("deferrable", values.of(found))));
    }

    /** Columns, then constraints. */
    List<Code> elements(Table table) {
        List<Code> elements = new ArrayList<>();
        table.columns().forEach(column -> elements.add(column(column)));
        table.constraints().forEach(constraint -> elements.add(constraint(constraint)));
        return elements;
    }

    /** The table as a value, with what its words do not say in {@code createTable}. */
    Code table(Table table) {
        List<Code> arguments = elements(table);
        arguments.add(0, name(table.name()));
        List<Code.Call> said = new ArrayList<>();
        table.comment().ifPresent(comment -> said.add(call("comment", text(comment))));
        options(table.options(), said);
        return chain(call(imports.of(Table.class) + ".of", arguments), said);
    }

    /** As a text where the default schema is meant. */
    Code name(TableName name) {
        return name.schema().isPresent() ? values.tableName(name) : text(name.name());
    }
}
