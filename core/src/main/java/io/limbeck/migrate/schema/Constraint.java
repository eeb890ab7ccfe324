package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** A rule that all rows of a table keep; made by {@link Constraints}. */
public sealed interface Constraint extends TableElement {
    /** The constraint's own name, when it has one. */
    Optional<String> name();

    /** What identifies a row. */
    record PrimaryKey(Optional<String> name, List<String> columns) implements Constraint {
        public PrimaryKey {
            requireNonNull(name, "name");
            columns = nonEmpty(columns);
        }

        public PrimaryKey named(String newName) {
            return new PrimaryKey(Optional.of(newName), columns);
        }
    }

    /** No two rows alike in these columns. */
    record Unique(Optional<String> name, List<String> columns) implements Constraint {
        public Unique {
            requireNonNull(name, "name");
            columns = nonEmpty(columns);
        }

        public Unique named(String newName) {
            return new Unique(Optional.of(newName), columns);
        }
    }

    /** A condition on each row, in the database's own words. */
    record Check(Optional<String> name, String sql) implements Constraint {
        public Check {
            requireNonNull(name, "name");
            requireNonNull(sql, "sql");
        }

        public Check named(String newName) {
            return new Check(Optional.of(newName), sql);
        }
    }

    /** Rows that must exist elsewhere; without target columns, the target's primary key. */
    record ForeignKey(
            Optional<String> name,
            List<String> columns,
            TableName target,
            List<String> targetColumns,
            Optional<ReferentialAction> onDelete,
            Optional<ReferentialAction> onUpdate)
            implements Constraint {
        public ForeignKey {
            requireNonNull(name, "name");
            columns = nonEmpty(columns);
            requireNonNull(target, "target");
            targetColumns = List.copyOf(targetColumns);
            requireNonNull(onDelete, "onDelete");
            requireNonNull(onUpdate, "onUpdate");
        }

        public ForeignKey named(String newName) {
            return new ForeignKey(Optional.of(newName), columns, target, targetColumns, onDelete, onUpdate);
        }

        public ForeignKey onDelete(ReferentialAction action) {
            return new ForeignKey(name, columns, target, targetColumns, Optional.of(action), onUpdate);
        }

        public ForeignKey onUpdate(ReferentialAction action) {
            return new ForeignKey(name, columns, target, targetColumns, onDelete, Optional.of(action));
        }
    }

    private static List<String> nonEmpty(List<String> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A constraint names at least one column.");
        }
        return List.copyOf(columns);
    }
}
