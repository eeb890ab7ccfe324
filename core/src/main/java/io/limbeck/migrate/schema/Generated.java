package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

/**
 * A column computed from others.
 *
 * @param sql the expression in the database's own words
 * @param stored kept in the row; otherwise computed when read
 */
public record Generated(String sql, boolean stored) {
    public Generated {
        requireNonNull(sql, "sql");
    }
}
