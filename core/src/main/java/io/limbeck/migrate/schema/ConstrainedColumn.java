package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column with constraints of its own, as scripts declare them: {@code column("email", varchar(200)).notNull().unique()}. A table turns it
 * into the column and constraints without names.
 *
 * @param isPrimaryKey whether it is the primary key, or a part of it where several columns of the table are
 * @param isUnique whether no two rows have the same value
 * @param reference the foreign key of this column
 */
public record ConstrainedColumn(
        Column column, boolean isPrimaryKey, boolean isUnique, Optional<Constraint.ForeignKey> reference)
        implements TableElement {
    public ConstrainedColumn {
        requireNonNull(column, "column");
        requireNonNull(reference, "reference");
    }

    static ConstrainedColumn of(Column column) {
        return new ConstrainedColumn(column, false, false, Optional.empty());
    }

    private ConstrainedColumn with(Column other) {
        return new ConstrainedColumn(other, isPrimaryKey, isUnique, reference);
    }

    /** As the primary key, or a part of it; not null. */
    public ConstrainedColumn primaryKey() {
        return new ConstrainedColumn(column.notNull(), true, isUnique, reference);
    }

    /** With values that differ from row to row. */
    public ConstrainedColumn unique() {
        return new ConstrainedColumn(column, isPrimaryKey, true, reference);
    }

    /** As a foreign key; without target columns, it references the target's primary key. */
    public ConstrainedColumn references(String table, String... targetColumns) {
        return new ConstrainedColumn(
                column,
                isPrimaryKey,
                isUnique,
                Optional.of(Constraints.foreignKey(column.name()).references(table, targetColumns)));
    }

    /**
     * What happens to the row when the one that it references is deleted.
     *
     * @throws IllegalStateException if the column references nothing
     */
    public ConstrainedColumn onDelete(ReferentialAction action) {
        return new ConstrainedColumn(
                column, isPrimaryKey, isUnique, Optional.of(referenced().onDelete(action)));
    }

    /**
     * What happens to the row when the key that it references changes.
     *
     * @throws IllegalStateException if the column references nothing
     */
    public ConstrainedColumn onUpdate(ReferentialAction action) {
        return new ConstrainedColumn(
                column, isPrimaryKey, isUnique, Optional.of(referenced().onUpdate(action)));
    }

    /** As a column that no row may leave empty. */
    public ConstrainedColumn notNull() {
        return with(column.notNull());
    }

    /** See {@link Column#defaultValue}. */
    public ConstrainedColumn defaultValue(Object value) {
        return with(column.defaultValue(value));
    }

    /** See {@link Column#defaultExpression}. */
    public ConstrainedColumn defaultExpression(String sql) {
        return with(column.defaultExpression(sql));
    }

    /** See {@link Column#autoIncrement}. */
    public ConstrainedColumn autoIncrement() {
        return with(column.autoIncrement());
    }

    /** See {@link Column#identity}. */
    public ConstrainedColumn identity(Identity numbers) {
        return with(column.identity(numbers));
    }

    /** See {@link Column#collate}. */
    public ConstrainedColumn collate(String order) {
        return with(column.collate(order));
    }

    /** See {@link Column#comment}. */
    public ConstrainedColumn comment(String text) {
        return with(column.comment(text));
    }

    /** See {@link Column#option}. */
    public ConstrainedColumn option(String key, String value) {
        return with(column.option(key, value));
    }

    /** All constraints of the column, for a table that it is added to. */
    public List<Constraint> constraints() {
        List<Constraint> constraints = new ArrayList<>();
        if (isPrimaryKey) {
            constraints.add(Constraints.primaryKey(column.name()));
        }
        constraints.addAll(otherConstraints());
        return constraints;
    }

    /** All but the primary key, which a table may have to join from several columns. */
    List<Constraint> otherConstraints() {
        List<Constraint> constraints = new ArrayList<>();
        if (isUnique) {
            constraints.add(Constraints.unique(column.name()));
        }
        reference.ifPresent(constraints::add);
        return constraints;
    }

    private Constraint.ForeignKey referenced() {
        return reference.orElseThrow(() -> new IllegalStateException(
                "Column " + column.name() + " references nothing yet: call references(table) first."));
    }
}
