package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import java.sql.Connection;
import java.util.List;

/** Where statements go: a database, or a text. */
public interface StatementSink {
    /** Begins a transaction; none is open. */
    void begin();

    void commit();

    /** Takes back everything since {@link #begin}; without one, does nothing. */
    void rollback();

    /**
     * Runs one piece of work.
     *
     * @throws StatementFailedException when the database refuses
     */
    void run(SqlWork work);

    /**
     * Runs a statement that must change exactly one row.
     *
     * @throws io.limbeck.migrate.error.ConcurrentChangeException when it changes another number of rows
     */
    void runOnOneRow(SqlStatement statement);

    /** The statements that ran outside of any transaction since the last one ended: those that stand after a failure. */
    List<String> standing();

    /**
     * The live connection, in the open transaction.
     *
     * @throws io.limbeck.migrate.error.OfflineException when there is none
     */
    Connection connection();
}
