package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

/**
 * The expression of a generated column.
 *
 * @param sql the expression in the database's SQL dialect
 * @param stored whether the value is stored in the row; otherwise it is computed when read
 */
public record Generated(String sql, boolean stored) {
    public Generated {
        requireNonNull(sql, "sql");
    }
}
