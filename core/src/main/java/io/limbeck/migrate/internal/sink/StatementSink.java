package io.limbeck.migrate.internal.sink;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.TableRewrite;
import io.limbeck.migrate.internal.stop.StoppedException;
import io.limbeck.migrate.op.Backfill;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    /** The work that performs {@code operation} on the current schema. */
    List<SqlWork> compile(Operation operation);

    /** Begins to rebuild a table, if the operation requires that on the current schema. */
    Optional<TableRewrite> rewrite(Operation operation);

    /** Takes one more operation along, see {@link TableRewrite#takes}. */
    boolean joins(TableRewrite rewrite, Operation next);

    /** See {@link TableRewrite#work}. */
    List<SqlWork> work(TableRewrite rewrite);

    /** Runs all of it or, if a part is rejected, nothing, and returns false. A transaction is open. */
    boolean attempt(List<SqlWork> work);

    /**
     * What a guarded operation comes to: the operation itself, nothing, or the guarded one again where the database has to find out
     * when it runs.
     */
    Optional<Operation> unguarded(Guarded guarded);

    /** Changes rows in batches, each in a transaction of its own; none is open. */
    void backfill(Backfill backfill);

    boolean inTransaction();

    /** Whether each statement commits at once, so that a transaction can begin here. */
    default boolean isIdle() {
        return !inTransaction();
    }

    /** Notes for the user about the operation on the current database; none without a database. */
    default Optional<String> consequence(Operation operation) {
        return Optional.empty();
    }

    /** Whether a script has begun a transaction on its own and not ended it. */
    default boolean inScriptsTransaction() {
        return false;
    }

    /** Whether it only writes down what would run. */
    default boolean isText() {
        return false;
    }

    /** Whether the other side is still there. */
    boolean answers();

    /** Puts in order what this statement has left when it was interrupted. */
    default void repair(String interrupted) {}

    /** What another connection sees; empty if none can be opened. */
    default <T> Optional<T> onNewConnection(Function<Connection, T> look) {
        return Optional.empty();
    }

    /**
     * Runs a statement that must change exactly one row.
     *
     * @throws RowsChangedException when it changes another number of rows
     */
    void runOnOneRow(SqlStatement statement);

    /** Writes lines of our own about the step, in its transaction if one is open; not part of the step's own statements. */
    default void keep(List<SqlStatement> statements) {
        throw new UnsupportedOperationException("only a live database keeps a journal");
    }

    /** As {@link #keep}, and commits them: nothing else is uncommitted. */
    default void keepNow(List<SqlStatement> statements) {
        throw new UnsupportedOperationException("only a live database keeps a journal");
    }

    /** A statement that a script has run on {@link #connection}. */
    default void watch(Statement statement) {}

    /** How long statements wait for locks of others; empty where there are no others. */
    default Optional<LockWaits> lockWaits() {
        return Optional.empty();
    }

    /** Present if the run is being stopped: any failure then is due to that. */
    default Optional<StoppedException> stopped() {
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
