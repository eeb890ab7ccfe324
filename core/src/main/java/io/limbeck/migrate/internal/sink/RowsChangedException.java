package io.limbeck.migrate.internal.sink;

import io.limbeck.migrate.internal.dialect.SqlStatement;

/** A version row changed after it was read; the executor turns this into a message. */
public final class RowsChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param met what happened instead of one changed row */
    RowsChangedException(SqlStatement statement, String met) {
        super(statement.sql() + " " + statement.parameters() + " " + met);
    }
}
