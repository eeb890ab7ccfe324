package io.limbeck.migrate.internal.dialect.loan;

import java.sql.Connection;
import java.sql.SQLException;

/** The settings that a session had when it was lent. */
@FunctionalInterface
public interface SessionMemory {
    /** Of a session without settings that anybody changes. */
    SessionMemory NONE = connection -> {};

    /**
     * Brings the session back to these settings, whether migrate or a script has changed them, and releases its locks.
     *
     * @param connection in auto-commit mode
     */
    void restore(Connection connection) throws SQLException;
}
