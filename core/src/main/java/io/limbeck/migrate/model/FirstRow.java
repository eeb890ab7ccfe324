package io.limbeck.migrate.model;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.TableName;

/**
 * A row that a table needs as soon as it is created, such as the single row of a table that replaces a sequence.
 *
 * @param insert the statement, in the database's SQL dialect
 */
public record FirstRow(TableName table, String insert) {
    public FirstRow {
        requireNonNull(table, "table");
        requireNonNull(insert, "insert");
    }
}
