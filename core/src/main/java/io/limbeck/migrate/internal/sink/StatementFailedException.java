package io.limbeck.migrate.internal.sink;

import java.sql.SQLException;

/** A statement was rejected; the executor turns this into a message. */
public final class StatementFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sql;
    private final SQLException refusal;

    public StatementFailedException(String sql, SQLException refusal) {
        super(refusal.getMessage(), refusal);
        this.sql = sql;
        this.refusal = refusal;
    }

    public String sql() {
        return sql;
    }

    public SQLException refusal() {
        return refusal;
    }
}
