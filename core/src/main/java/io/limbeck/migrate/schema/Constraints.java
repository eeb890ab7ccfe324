package io.limbeck.migrate.schema;

import java.util.List;
import java.util.Optional;

/** The words for constraints in scripts: {@code import static io.limbeck.migrate.schema.Constraints.*}. */
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

    /** No two rows that clash: {@code exclusion("USING gist (room WITH =, during WITH &&)")}; PostgreSQL only. */
    public static Constraint.Exclusion exclusion(String sql) {
        return new Constraint.Exclusion(Optional.empty(), sql, Optional.empty());
    }

    /** Begins a foreign key: {@code foreignKey("user_id").references("users", "id")}. */
    public static ForeignKeyColumns foreignKey(String... columns) {
        return new ForeignKeyColumns(List.of(columns));
    }

    /** A foreign key that does not say yet what it refers to. */
    public record ForeignKeyColumns(List<String> columns) {
        public ForeignKeyColumns {
            columns = List.copyOf(columns);
        }

        /** Without columns, the target's primary key is meant. */
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
