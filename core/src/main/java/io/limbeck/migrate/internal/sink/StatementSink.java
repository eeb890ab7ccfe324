package io.limbeck.migrate.internal.sink;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.Backfill;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/** Where statements go: a database, or a text. */
public interface StatementSink {
    /** A new step begins: statements applied from now on belong to it. */
    void stepStarts();

    /** Begins a transaction; none is open. */
    void begin();

    /** As {@link #begin}, with the enforcement of foreign keys suspended until the transaction ends. */
    void beginWithoutForeignKeys();

    void commit();

    /** Commits in the middle of a script: what ran so far remains applied whatever happens to the rest. */
    void commitSoFar();

    /** Takes back everything since {@link #begin}; without one, does nothing. */
    void rollback();

    /**
     * Runs one piece of work.
     *
     * @throws StatementFailedException when the database refuses
     */
    void run(SqlWork work);

    /** What operations come to on the schema that the statements so far have left. */
    RunCompiler compiler();

    /** Runs all of it or, if a part is rejected, nothing, and returns false. A transaction is open. */
    boolean attempt(List<SqlWork> work);

    /** Changes rows in batches, each in a transaction of its own; none is open. */
    void backfill(Backfill backfill);

    boolean inTransaction();

    /** Whether a script has begun a transaction on its own and not ended it. */
    default boolean inScriptsTransaction() {
        return false;
    }

    /**
     * Runs a statement that must change exactly one row.
     *
     * @throws RowsChangedException when it changes another number of rows
     */
    void runOnOneRow(SqlStatement statement);

    /** The database on the other side; empty where statements are only written down. */
    default Optional<JdbcSink> live() {
        return Optional.empty();
    }

    /** The statements of the step that ran outside of any transaction: those that remain applied after a failure. */
    List<String> standing();

    /**
     * The live connection, in the open transaction.
     *
     * @throws io.limbeck.migrate.error.OfflineException when there is none
     */
    Connection connection();
}
