package io.limbeck.migrate.internal.runtime;

import java.sql.SQLException;

/** A statement was refused; the executor turns it into words for people. */
final class StatementFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sql;
    private final SQLException refusal;

    StatementFailedException(String sql, SQLException refusal) {
        super(refusal.getMessage(), refusal);
        this.sql = sql;
        this.refusal = refusal;
    }

    String sql() {
        return sql;
    }

    SQLException refusal() {
        return refusal;
    }
}
