package io.limbeck.migrate.internal.dialect.sqlite;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A table that an operation changes, and whether that needs the table rebuilt.
 *
 * @param possible whether it may; false is certain without the database
 * @param needed asked of the database only where it is possible
 */
record RebuildCandidate(TableName table, boolean possible, Condition needed) {
    /** A question to the database. */
    interface Condition {
        boolean holds(Connection live) throws SQLException;
    }

    RebuildCandidate {
        requireNonNull(table, "table");
        requireNonNull(needed, "needed");
    }

    static RebuildCandidate known(TableName table, boolean needed) {
        return new RebuildCandidate(table, needed, live -> needed);
    }

    static RebuildCandidate when(TableName table, Condition needed) {
        return new RebuildCandidate(table, true, needed);
    }
}
