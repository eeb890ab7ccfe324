package io.limbeck.migrate.internal.rewrite;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;

/** The parts of which operations are made; as they are, until a subclass overrides one. A table is given by its name before the rewrite. */
public abstract class Parts {
    /** Of a table, column, constraint, index, or anything else that has a name. */
    public String name(String name) {
        return name;
    }

    public final TableName name(TableName name) {
        return new TableName(name.schema().map(this::name), name(name.name()));
    }

    public final List<String> names(List<String> names) {
        return names.stream().map(this::name).toList();
    }

    public final Table table(Table table) {
        TableName name = table.name();
        return table.named(name(name))
                .withColumns(table.columns().stream()
                        .map(column -> column(name, column))
                        .toList())
                .withConstraints(table.constraints().stream()
                        .map(constraint -> constraint(name, constraint))
                        .toList());
    }

    public Column column(TableName table, Column column) {
        return column.named(name(column.name())).withIdentity(column.identity().map(this::identity));
    }

    private Identity identity(Identity identity) {
        return new Identity(
                identity.kind(), identity.numbers(), identity.sequence().map(this::name));
    }

    /** What becomes of a column. */
    public ColumnChange change(TableName table, String column, ColumnChange change) {
        return new ColumnChange(
                change.type(),
                change.nullability(),
                change.defaultValue(),
                change.using(),
                change.identity(),
                change.generated(),
                change.collation(),
                change.comment(),
                change.name().map(renamed -> Changes.map(renamed, this::name)),
                change.options());
    }

    /** A constraint of a table that is created, or is to come back. */
    public Constraint constraint(TableName table, Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey key) {
            return new Constraint.PrimaryKey(key.name().map(this::name), names(key.columns()));
        } else if (constraint instanceof Constraint.Unique unique) {
            return new Constraint.Unique(
                    unique.name().map(this::name),
                    names(unique.columns()),
                    unique.deferrable(),
                    unique.nullsNotDistinct());
        } else if (constraint instanceof Constraint.ForeignKey key) {
            return new Constraint.ForeignKey(
                    key.name().map(this::name),
                    names(key.columns()),
                    name(key.target()),
                    names(key.targetColumns()),
                    key.onDelete(),
                    key.onUpdate(),
                    key.deferrable(),
                    key.match(),
                    key.options());
        }
        Optional<String> name = constraint.name().map(this::name);
        return name.isPresent() ? constraint.named(name.get()) : constraint;
    }

    /** A constraint that is dropped: it has to be found by what is left of it. */
    public Constraint dropped(TableName table, Constraint constraint) {
        return constraint(table, constraint);
    }

    public Index index(Index index) {
        return new Index(
                name(index.name()),
                name(index.table()),
                index.keys().stream().map(this::key).toList(),
                index.unique(),
                index.where(),
                names(index.include()),
                index.method(),
                index.nullsNotDistinct(),
                index.options());
    }

    private IndexKey key(IndexKey key) {
        return key instanceof IndexKey.OfColumn column
                ? new IndexKey.OfColumn(
                        name(column.column()),
                        column.descending(),
                        column.nulls(),
                        column.collation(),
                        column.operatorClass(),
                        column.prefixLength())
                : key;
    }

    public SchemaObject object(SchemaObject object) {
        return object.named(name(object.name()), object.table().map(this::name));
    }
}
