package io.limbeck.migrate.model;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.TableName;

/**
 * A row that belongs into a table as soon as it is created, such as the one of a table that replaces a sequence.
 *
 * @param insert the statement, in the database's own SQL
 */
public record FirstRow(TableName table, String insert) {
    public FirstRow {
        requireNonNull(table, "table");
        requireNonNull(insert, "insert");
    }
}
