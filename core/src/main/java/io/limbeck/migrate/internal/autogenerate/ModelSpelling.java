package io.limbeck.migrate.internal.autogenerate;

import io.limbeck.migrate.internal.dialect.ddl.FoundConstraint;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.rewrite.Parts;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the database reads back, as the model itself says it: the database created the one from the other, so both mean the same. Names that
 * the server gave are left to the server.
 */
final class ModelSpelling extends Parts {
    private final Schema model;
    private final Schema wanted;
    private final Schema current;
    private final Map<TableName, Map<String, List<String>>> checks;
    private final EnumSpelling enums;
    private final DialectTraits.OwnNames ownNames;

    /**
     * @param model as its source says it; empty where that is SQL
     * @param wanted the same as the catalogue gives it
     * @param checks conditions by the catalogue's text, as {@link io.limbeck.migrate.internal.render.CheckProbe} confirmed them
     * @param ownNames which names the server gives
     */
    ModelSpelling(
            Schema model,
            Schema wanted,
            Schema current,
            Map<TableName, Map<String, List<String>>> checks,
            DialectTraits.OwnNames ownNames) {
        this.model = model;
        this.wanted = wanted;
        this.current = current;
        this.checks = checks;
        this.enums = EnumSpelling.of(wanted, current);
        this.ownNames = ownNames;
    }

    @Override
    public Column column(TableName table, Column column) {
        Optional<Column> own = model.table(table).flatMap(found -> found.column(column.name()));
        Optional<Column> read = wanted.table(table).flatMap(found -> found.column(column.name()));
        Column typed = column.ofType(type(table, column.name(), column.type()));
        if (own.isEmpty() || read.isEmpty()) {
            return typed;
        }
        Column said = typed;
        if (column.defaultValue().equals(read.get().defaultValue())
                && own.get().defaultValue().isPresent()) {
            said = said.withDefault(own.get().defaultValue());
        }
        if (column.generated().equals(read.get().generated())
                && own.get().generated().isPresent()) {
            String sql = own.get().generated().get().sql();
            said = said.withGenerated(column.generated().map(computed -> new Generated(sql, computed.stored())));
        }
        return said;
    }

    private SqlType type(TableName table, String column, SqlType type) {
        Optional<SqlType> read = columnOf(wanted, table, column).map(Column::type);
        Optional<SqlType> own = columnOf(model, table, column).map(Column::type).filter(ModelSpelling::isPortable);
        return read.equals(Optional.of(type)) && own.isPresent() ? own.get() : enums.type(table, column, type);
    }

    private static boolean isPortable(SqlType type) {
        return type instanceof SqlType.Array array ? isPortable(array.element()) : !(type instanceof SqlType.Native);
    }

    private static Optional<Column> columnOf(Schema schema, TableName table, String column) {
        return schema.table(table).flatMap(found -> found.column(column));
    }

    @Override
    public ColumnChange change(TableName table, String column, ColumnChange change) {
        String name = change.name().map(Change::to).orElse(column);
        return new ColumnChange(
                change.type()
                        .map(types -> new Change<>(
                                types.from().map(type -> type(table, name, type)), type(table, name, types.to()))),
                change.nullability(),
                change.defaultValue().map(values -> new Change<>(values.from(), defaultOf(table, name, values.to()))),
                change.using(),
                change.identity(),
                change.generated().map(texts -> new Change<>(texts.from(), generatedOf(table, name, texts.to()))),
                change.collation(),
                change.comment(),
                change.name(),
                change.options());
    }

    private Optional<DefaultValue> defaultOf(TableName table, String column, Optional<DefaultValue> value) {
        Optional<DefaultValue> own = columnOf(model, table, column).flatMap(Column::defaultValue);
        boolean same = value.isPresent()
                && columnOf(wanted, table, column).flatMap(Column::defaultValue).equals(value);
        return same ? own.or(() -> value) : value;
    }

    private Optional<Generated> generatedOf(TableName table, String column, Optional<Generated> text) {
        Optional<Generated> own = columnOf(model, table, column).flatMap(Column::generated);
        boolean same = text.isPresent()
                && columnOf(wanted, table, column).flatMap(Column::generated).equals(text);
        return same
                ? own.map(said -> new Generated(said.sql(), text.get().stored()))
                        .or(() -> text)
                : text;
    }

    @Override
    public Constraint constraint(TableName table, Constraint constraint) {
        Constraint said = said(table, constraint);
        return ownNames.givenAgain(table, constraint) && !isNamed(table, constraint) ? said.unnamed() : said;
    }

    /** Whether somebody gave this name after all. */
    private boolean isNamed(TableName table, Constraint constraint) {
        return constraint.name().isPresent()
                && model.table(table).map(Table::constraints).orElse(List.of()).stream()
                        .anyMatch(own -> own.name().equals(constraint.name()));
    }

    private Constraint said(TableName table, Constraint constraint) {
        if (constraint instanceof Constraint.Check check) {
            return new Constraint.Check(check.name(), condition(table, check), check.options());
        }
        boolean asWanted =
                wanted.table(table).map(Table::constraints).orElse(List.of()).contains(constraint);
        return constraint instanceof Constraint.ForeignKey key && asWanted ? withOwnActions(table, key) : constraint;
    }

    /** A check that has no name of its own is found again by its text. */
    private String condition(TableName table, Constraint.Check check) {
        boolean byName = check.name().isPresent() && (!ownNames.madeUp(table, check) || isNamed(table, check));
        return checks.getOrDefault(table, Map.of()).getOrDefault(check.sql(), List.of()).stream()
                .filter(text -> byName || FoundConstraint.sameCondition(text, check.sql()))
                .findFirst()
                .orElse(check.sql());
    }

    /** Some databases read RESTRICT back as none; others hold it for something else. */
    private Constraint withOwnActions(TableName table, Constraint.ForeignKey key) {
        return model.table(table).map(Table::constraints).orElse(List.of()).stream()
                .filter(own -> own instanceof Constraint.ForeignKey other
                        && other.columns().equals(key.columns())
                        && other.target().equals(key.target()))
                .map(Constraint.ForeignKey.class::cast)
                .findFirst()
                .<Constraint>map(own -> new Constraint.ForeignKey(
                        key.name(),
                        key.columns(),
                        key.target(),
                        key.targetColumns(),
                        key.onDelete().or(() -> own.onDelete().filter(ModelSpelling::isReadAsNone)),
                        key.onUpdate().or(() -> own.onUpdate().filter(ModelSpelling::isReadAsNone)),
                        key.deferrable(),
                        key.match(),
                        key.options()))
                .orElse(key);
    }

    private static boolean isReadAsNone(ReferentialAction action) {
        return action == ReferentialAction.RESTRICT || action == ReferentialAction.NO_ACTION;
    }

    /** By what it says where that finds it again, and nothing else of the table says the same; otherwise by the server's name. */
    @Override
    public Constraint dropped(TableName table, Constraint constraint) {
        Constraint said = said(table, constraint);
        if (constraint.name().isEmpty() || !ownNames.madeUp(table, constraint) || isNamed(table, constraint)) {
            return said;
        }
        boolean alone = current.table(table).map(Table::constraints).orElse(List.of()).stream()
                        .filter(other -> other.unnamed().equals(constraint.unnamed()))
                        .count()
                <= 1;
        return alone && isFoundBy(said, constraint) ? said.unnamed() : said;
    }

    private static boolean isFoundBy(Constraint said, Constraint constraint) {
        if (said instanceof Constraint.Check check && constraint instanceof Constraint.Check read) {
            return FoundConstraint.sameCondition(check.sql(), read.sql());
        }
        return !(said instanceof Constraint.Exclusion);
    }

    @Override
    public Index index(Index index) {
        boolean asWanted = wanted.indexesOf(index.table()).contains(index);
        return model.indexesOf(index.table()).stream()
                .filter(own -> asWanted && own.name().equals(index.name()))
                .filter(own -> own.keys().size() == index.keys().size())
                .findFirst()
                .map(own -> new Index(
                        index.name(),
                        index.table(),
                        own.keys(),
                        index.unique(),
                        index.where().isPresent() ? own.where().or(index::where) : index.where(),
                        index.include(),
                        index.method(),
                        index.nullsNotDistinct(),
                        index.options()))
                .orElse(index);
    }

    @Override
    public SchemaObject object(SchemaObject object) {
        boolean asWanted = wanted.objects().contains(object);
        return model.objects().stream()
                .filter(own -> asWanted
                        && own.kind() == object.kind()
                        && own.name().equals(object.name())
                        && own.table().equals(object.table()))
                .findFirst()
                .orElse(object);
    }
}
