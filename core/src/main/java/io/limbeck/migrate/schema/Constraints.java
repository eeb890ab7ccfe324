package io.limbeck.migrate.schema;

import java.util.List;
import java.util.Optional;

/** Factories of constraints for scripts: {@code import static io.limbeck.migrate.schema.Constraints.*}. */
public final class Constraints {
    private Constraints() {}

    public static Constraint.PrimaryKey primaryKey(String... columns) {
        return new Constraint.PrimaryKey(Optional.empty(), List.of(columns));
    }

    public static Constraint.Unique unique(String... columns) {
        return new Constraint.Unique(Optional.empty(), List.of(columns), Optional.empty(), false);
    }

    public static Constraint.Check check(String sql) {
        return new Constraint.Check(Optional.empty(), sql);
    }

    /** An exclusion constraint: {@code exclusion("USING gist (room WITH =, during WITH &&)")}; PostgreSQL only. */
    public static Constraint.Exclusion exclusion(String sql) {
        return new Constraint.Exclusion(Optional.empty(), sql, Optional.empty());
    }

    /** Starts a foreign key: {@code foreignKey("user_id").references("users", "id")}. */
    public static ForeignKeyColumns foreignKey(String... columns) {
        return new ForeignKeyColumns(List.of(columns));
    }

    /** A foreign key without a target yet. */
    public record ForeignKeyColumns(List<String> columns) {
        public ForeignKeyColumns {
            columns = List.copyOf(columns);
        }

        /** Without columns, it references the target's primary key. */
        public Constraint.ForeignKey references(String table, String... targetColumns) {
            return references(TableName.of(table), targetColumns);
        }

        public Constraint.ForeignKey references(TableName table, String... targetColumns) {
            return new Constraint.ForeignKey(
                    Optional.empty(),
                    columns,
                    table,
                    List.of(targetColumns),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
