package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Where statements go: a database, or a text. */
public interface StatementSink {
    /** A new step begins: what stands from now on is of this step. */
    void stepStarts();

    /** Begins a transaction; none is open. */
    void begin();

    /** As {@link #begin}, with the enforcement of foreign keys suspended until the transaction ends. */
    void beginWithoutForeignKeys();

    void commit();

    /** Takes back everything since {@link #begin}; without one, does nothing. */
    void rollback();

    /**
     * Runs one piece of work.
     *
     * @throws StatementFailedException when the database refuses
     */
    void run(SqlWork work);

    /** The work that does {@code operation} on what is there now. */
    List<SqlWork> compile(Operation operation);

    /** Does an operation in a transaction of its own, without enforcement of foreign keys; none is open. */
    void runApart(Operation operation);

    boolean inTransaction();

    /** Whether the other side is still there. */
    boolean answers();

    /**
     * Runs a statement that must change exactly one row.
     *
     * @throws RowsChangedException when it changes another number of rows
     */
    void runOnOneRow(SqlStatement statement);

    /** A statement that a script has made on {@link #connection}. */
    default void watch(Statement statement) {}

    /** Present when somebody wants the end: whatever failed then, failed for that. */
    default Optional<StoppedException> stopped() {
        return Optional.empty();
    }

    /** The statements of the step that ran outside of any transaction: those that stand after a failure. */
    List<String> standing();

    /**
     * The live connection, in the open transaction.
     *
     * @throws io.limbeck.migrate.error.OfflineException when there is none
     */
    Connection connection();
}
