package io.limbeck.migrate.internal.render;

import static io.limbeck.migrate.internal.render.Code.call;
import static io.limbeck.migrate.internal.render.Code.chain;
import static io.limbeck.migrate.internal.render.Code.text;
import static io.limbeck.migrate.internal.render.Code.word;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.Autocommit;
import io.limbeck.migrate.op.Backfill;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSchema;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.CustomOperation;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropEnum;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropSchema;
import io.limbeck.migrate.op.DropSequence;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.OperationVisitor;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.op.RenameEnumValue;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.op.Row;
import io.limbeck.migrate.op.ValidateConstraint;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Each operation by the method of {@code Operations} that does it; a project's own by {@code op.apply(new …)}. Long because it knows every
 * operation.
 */
final class OperationSource implements OperationVisitor<List<Code>> {
    private final Imports imports;
    private final Portable portable;
    private final ValueSource values;
    private final TableSource tables;
    private final IndexSource indexes;
    private final BatchSource batch;
    /** How the operations are reached: {@code op}, {@code op.ifExists()}. */
    private final String op;

    OperationSource(Imports imports, Portable portable) {
        this(imports, portable, "op");
    }

    private OperationSource(Imports imports, Portable portable, String op) {
        this.portable = portable;
        this.imports = imports;
        this.op = op;
        values = new ValueSource(imports);
        tables = new TableSource(imports, values, portable);
        indexes = new IndexSource(imports, values);
        batch = new BatchSource(tables);
    }

    private List<Code> say(String word, Code... arguments) {
        return List.of(call(op + "." + word, arguments));
    }

    private List<Code> say(TableName in, String word, List<? extends Code> arguments) {
        String prefix = in.schema()
                .map(schema -> op + ".inSchema(" + JavaStrings.quoted(schema) + ").")
                .orElse(op + ".");
        return List.of(call(prefix + word, arguments));
    }

    /** Of a thing of a schema, its name first. */
    private List<Code> sayOf(TableName name, String word, Code... more) {
        List<Code> arguments = new ArrayList<>(List.of(more));
        arguments.add(0, text(name.name()));
        return say(name, word, arguments);
    }

    /** A change of one table, outside of a batch. */
    private List<Code> inTable(TableName table, Code.Call change) {
        return sayOf(table, change.head(), change.arguments().toArray(Code[]::new));
    }

    @Override
    public List<Code> createTable(CreateTable operation) {
        Table table = operation.table();
        if (table.comment().isPresent() || !table.options().isEmpty()) {
            return say("createTable", tables.table(table));
        }
        return sayOf(table.name(), "createTable", tables.elements(table).toArray(Code[]::new));
    }

    @Override
    public List<Code> dropTable(DropTable operation) {
        return sayOf(operation.table(), "dropTable");
    }

    @Override
    public List<Code> renameTable(RenameTable operation) {
        return sayOf(operation.table(), "renameTable", text(operation.newName()));
    }

    @Override
    public List<Code> addColumn(AddColumn operation) {
        return inTable(operation.table(), batch.addColumn(operation));
    }

    @Override
    public List<Code> dropColumn(DropColumn operation) {
        return inTable(operation.table(), batch.dropColumn(operation));
    }

    @Override
    public List<Code> renameColumn(RenameColumn operation) {
        return sayOf(operation.table(), "renameColumn", text(operation.column()), text(operation.newName()));
    }

    @Override
    public List<Code> alterColumn(AlterColumn operation) {
        return inTable(operation.table(), batch.alterColumn(operation));
    }

    @Override
    public List<Code> alterTable(AlterTable operation) {
        List<Code.Call> said = new ArrayList<>();
        operation.changes().forEach(change -> said.add(change.accept(batch)));
        operation.order().ifPresent(order -> said.add(call("columnOrder", Code.texts(order.to()))));
        return sayOf(operation.table(), "batch", new Code.Lambda("table", chain(word("table"), said)));
    }

    @Override
    public List<Code> addConstraint(AddConstraint operation) {
        return inTable(operation.table(), batch.addConstraint(operation));
    }

    @Override
    public List<Code> dropConstraint(DropConstraint operation) {
        return inTable(operation.table(), batch.dropConstraint(operation));
    }

    @Override
    public List<Code> createIndex(CreateIndex operation) {
        Index index = operation.index();
        Optional<List<String>> columns = IndexSource.plainColumns(index);
        if (operation.concurrently() || columns.isEmpty()) {
            return say(operation.concurrently() ? "createIndexConcurrently" : "createIndex", indexes.index(index));
        }
        List<Code> arguments = new ArrayList<>(Code.texts(columns.get()));
        arguments.add(0, text(index.name()));
        arguments.add(1, text(index.table().name()));
        return say(index.table(), index.unique() ? "createUniqueIndex" : "createIndex", arguments);
    }

    @Override
    public List<Code> dropIndex(DropIndex operation) {
        return say(
                operation.table(),
                operation.concurrently() ? "dropIndexConcurrently" : "dropIndex",
                Code.texts(List.of(operation.index(), operation.table().name())));
    }

    @Override
    public List<Code> execute(Execute operation) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(text(operation.sql()));
        arguments.addAll(varargs(operation.parameters()));
        return List.of(call(op + ".execute", arguments));
    }

    /** A single null would be taken for the whole array. */
    private List<Code> varargs(List<@Nullable Object> parameters) {
        if (parameters.size() == 1 && parameters.get(0) == null) {
            return List.of(word("(Object) null"));
        }
        return parameters.stream().map(values::of).toList();
    }

    @Override
    public List<Code> bulkInsert(BulkInsert operation) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(text(operation.table().name()));
        arguments.add(call(imports.of(List.class) + ".of", Code.texts(operation.columns())));
        for (Row row : operation.rows()) {
            arguments.add(call(imports.word(Row.class, "row"), varargs(row.values())));
        }
        return say(operation.table(), "bulkInsert", arguments);
    }

    @Override
    public List<Code> renameIndex(RenameIndex operation) {
        return sayOf(operation.table(), "renameIndex", text(operation.index()), text(operation.newName()));
    }

    @Override
    public List<Code> renameConstraint(RenameConstraint operation) {
        return sayOf(operation.table(), "renameConstraint", text(operation.constraint()), text(operation.newName()));
    }

    @Override
    public List<Code> validateConstraint(ValidateConstraint operation) {
        return sayOf(operation.table(), "validateConstraint", text(operation.constraint()));
    }

    @Override
    public List<Code> commentTable(CommentTable operation) {
        return operation
                .comment()
                .to()
                .map(comment -> sayOf(operation.table(), "commentTable", text(comment)))
                .orElseGet(() -> sayOf(operation.table(), "dropTableComment"));
    }

    @Override
    public List<Code> alterTableOptions(AlterTableOptions operation) {
        List<Code> statements = new ArrayList<>();
        operation
                .options()
                .forEach((key, change) -> statements.addAll(change.to()
                        .map(value -> sayOf(operation.table(), "tableOption", text(key), text(value)))
                        .orElseGet(() -> sayOf(operation.table(), "dropTableOption", text(key)))));
        return statements;
    }

    @Override
    public List<Code> createSequence(CreateSequence operation) {
        Sequence sequence = operation.sequence();
        return sequence.equals(Sequence.of(sequence.name()))
                ? sayOf(sequence.name(), "createSequence")
                : say("createSequence", sequence(sequence));
    }

    private Code sequence(Sequence sequence) {
        List<Code.Call> said = new ArrayList<>();
        sequence.type().ifPresent(type -> said.add(call("ofType", tables.type(type))));
        said.addAll(tables.numbersWith(sequence.options()));
        return chain(call(imports.of(Sequence.class) + ".of", tables.name(sequence.name())), said);
    }

    @Override
    public List<Code> dropSequence(DropSequence operation) {
        return sayOf(operation.name(), "dropSequence");
    }

    /** Only the options that change: repeating a start would restart the sequence. Empty if no method expresses the change. */
    private static Optional<SequenceOptions> changed(SequenceOptions before, SequenceOptions after) {
        boolean lost = (before.start().isPresent() && after.start().isEmpty())
                || (before.minimum().isPresent() && after.minimum().isEmpty())
                || (before.maximum().isPresent() && after.maximum().isEmpty())
                || (before.cache().isPresent() && after.cache().isEmpty())
                || (before.cycle() && !after.cycle());
        boolean byOne = before.increment().isPresent() && after.increment().isEmpty();
        return lost
                ? Optional.empty()
                : Optional.of(new SequenceOptions(
                        changed(before.start(), after.start()),
                        byOne ? OptionalLong.of(1) : changed(before.increment(), after.increment()),
                        changed(before.minimum(), after.minimum()),
                        changed(before.maximum(), after.maximum()),
                        changed(before.cache(), after.cache()),
                        after.cycle()));
    }

    private static OptionalLong changed(OptionalLong before, OptionalLong after) {
        return before.equals(after) ? OptionalLong.empty() : after;
    }

    @Override
    public List<Code> alterSequence(AlterSequence operation) {
        Sequence wanted = operation.sequence().to();
        SequenceOptions before =
                operation.sequence().from().map(Sequence::options).orElse(SequenceOptions.none());
        Optional<SequenceOptions> changed = changed(before, wanted.options());
        List<Code.Call> numbers = changed.map(TableSource::numbers).orElse(List.of());
        if (wanted.type().isPresent() || numbers.isEmpty()) {
            List<Code> both = new ArrayList<>(List.of(sequence(wanted)));
            operation.sequence().from().ifPresent(previous -> both.add(0, sequence(previous)));
            return say("alterSequence", both.toArray(Code[]::new));
        }
        return sayOf(wanted.name(), "alterSequence", new Code.Lambda("numbers", chain(word("numbers"), numbers)));
    }

    @Override
    public List<Code> createSchema(CreateSchema operation) {
        return say("createSchema", text(operation.name()));
    }

    @Override
    public List<Code> dropSchema(DropSchema operation) {
        return say("dropSchema", text(operation.name()));
    }

    @Override
    public List<Code> createEnum(CreateEnum operation) {
        return sayEnum("createEnum", operation.type());
    }

    private List<Code> sayEnum(String word, EnumType type) {
        return sayOf(type.name(), word, Code.texts(type.values()).toArray(Code[]::new));
    }

    @Override
    public List<Code> dropEnum(DropEnum operation) {
        return sayOf(operation.name(), "dropEnum");
    }

    @Override
    public List<Code> addEnumValue(AddEnumValue operation) {
        return operation
                .before()
                .map(before -> sayOf(operation.type(), "addEnumValueBefore", text(operation.value()), text(before)))
                .orElseGet(() -> sayOf(operation.type(), "addEnumValue", text(operation.value())));
    }

    @Override
    public List<Code> renameEnumValue(RenameEnumValue operation) {
        return sayOf(operation.type(), "renameEnumValue", text(operation.value()), text(operation.newValue()));
    }

    @Override
    public List<Code> replaceEnum(ReplaceEnum operation) {
        return sayEnum("replaceEnum", operation.type().to());
    }

    @Override
    public List<Code> createObject(CreateObject operation) {
        return sayObject("create", operation.object());
    }

    /** In its schema, unless a trigger's table is in another one. */
    private List<Code> sayObject(String word, SchemaObject object) {
        return isTogether(object) ? say(object.name(), word, List.of(object(object))) : say(word, qualified(object));
    }

    /** Whether its own name gives the schema, and of row-level security the table. */
    private static boolean isTogether(SchemaObject object) {
        if (object.kind() == SchemaObject.Kind.ROW_SECURITY) {
            return object.table().equals(Optional.of(object.name()));
        }
        return object.table().isEmpty()
                || object.table()
                        .flatMap(TableName::schema)
                        .equals(object.name().schema());
    }

    /** With the schemas of its own name and of its table's. */
    private Code qualified(SchemaObject object) {
        Code name = values.tableName(object.name());
        Code table = object.table()
                .map(of -> call(imports.of(Optional.class) + ".of", values.tableName(of)))
                .orElseGet(() -> call(imports.of(Optional.class) + ".empty"));
        return chain(object(object), List.of(call("named", name, table)));
    }

    private Code object(SchemaObject object) {
        String word =
                switch (object.kind()) {
                    case EXTENSION -> "extension";
                    case DOMAIN -> "domain";
                    case PARTITION -> "partition";
                    case VIRTUAL_TABLE -> "virtualTable";
                    case VIEW -> "view";
                    case MATERIALIZED_VIEW -> "materializedView";
                    case FUNCTION -> "function";
                    case PROCEDURE -> "procedure";
                    case TRIGGER -> "trigger";
                    case ROW_SECURITY -> "rowSecurity";
                    case POLICY -> "policy";
                };
        List<Code> arguments = new ArrayList<>();
        arguments.add(text(object.name().name()));
        object.table()
                .filter(table -> object.kind() != SchemaObject.Kind.ROW_SECURITY)
                .ifPresent(table -> arguments.add(text(table.name())));
        arguments.add(text(object.sql()));
        return call(imports.of(SchemaObject.class) + "." + word, arguments);
    }

    @Override
    public List<Code> dropObject(DropObject operation) {
        return switch (operation.kind()) {
            case VIEW -> sayOf(operation.name(), "dropView");
            case MATERIALIZED_VIEW -> sayOf(operation.name(), "dropMaterializedView");
            case FUNCTION -> sayOf(operation.name(), "dropFunction");
            case PROCEDURE -> sayOf(operation.name(), "dropProcedure");
            case TRIGGER -> dropTrigger(operation.name(), operation.table().orElseThrow());
            case EXTENSION, DOMAIN, PARTITION, VIRTUAL_TABLE, ROW_SECURITY, POLICY ->
                operation
                        .previous()
                        .filter(object -> DropObject.of(object).equals(operation))
                        .map(object -> sayObject("drop", object))
                        .orElseGet(() -> dropByName(operation));
        };
    }

    private List<Code> dropByName(DropObject operation) {
        Code kind = word(
                imports.of(SchemaObject.class) + ".Kind." + operation.kind().name());
        return operation
                .table()
                .map(table -> say("drop", kind, values.tableName(operation.name()), values.tableName(table)))
                .orElseGet(() -> say(
                        operation.name(),
                        "drop",
                        List.of(kind, text(operation.name().name()))));
    }

    private List<Code> dropTrigger(TableName trigger, TableName table) {
        return trigger.schema().equals(table.schema())
                ? sayOf(trigger, "dropTrigger", text(table.name()))
                : say("dropTrigger", values.tableName(trigger), values.tableName(table));
    }

    @Override
    public List<Code> replaceObject(ReplaceObject operation) {
        SchemaObject to = operation.object().to();
        boolean byDifference = to.kind() == SchemaObject.Kind.DOMAIN || to.kind() == SchemaObject.Kind.PARTITION;
        return operation
                .object()
                .from()
                .filter(from -> byDifference)
                .map(from -> sayReplace(from, to))
                .orElseGet(() -> sayObject("replace", to));
    }

    private List<Code> sayReplace(SchemaObject from, SchemaObject to) {
        boolean together = isTogether(from)
                && isTogether(to)
                && from.name().schema().equals(to.name().schema());
        return together
                ? say(to.name(), "replace", List.of(object(from), object(to)))
                : say("replace", qualified(from), qualified(to));
    }

    @Override
    public List<Code> guarded(Guarded operation) {
        String guard = operation.makes() ? ".ifNotExists()" : ".ifExists()";
        return operation.operation().accept(new OperationSource(imports, portable, op + guard));
    }

    @Override
    public List<Code> backfill(Backfill operation) {
        List<Code> arguments =
                new ArrayList<>(Code.texts(List.of(operation.key(), operation.set(), operation.where())));
        if (operation.batchRows() != Backfill.USUAL_ROWS) {
            arguments.add(word(String.valueOf(operation.batchRows())));
        }
        return sayOf(operation.table(), "backfill", arguments.toArray(Code[]::new));
    }

    @Override
    public List<Code> autocommit(Autocommit operation) {
        OperationSource behind = new OperationSource(imports, portable, op + ".autocommit()");
        List<Code> statements = new ArrayList<>();
        operation.operations().forEach(inner -> statements.addAll(inner.accept(behind)));
        return statements;
    }

    @Override
    public List<Code> custom(CustomOperation operation) {
        return say("apply", values.of(operation));
    }
}
