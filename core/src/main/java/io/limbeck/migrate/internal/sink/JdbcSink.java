package io.limbeck.migrate.internal.sink;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.dialect.ForeignKeySuspension;
import io.limbeck.migrate.internal.dialect.SqlBatch;
import io.limbeck.migrate.internal.dialect.SqlCheck;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.stop.Stop;
import io.limbeck.migrate.internal.stop.StoppedException;
import io.limbeck.migrate.op.Backfill;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sends statements to a database, and knows which of them remain applied if the next one fails. */
public final class JdbcSink implements StatementSink {
    private final Connection connection;
    private final Dialect dialect;
    private final LiveCompiler compiler;
    private final JdbcStatements statements;
    private final MigrationListener listener;
    private final Stop stop;
    private final Optional<TargetDatabase> database;
    private final OpenedFile file;
    private final Optional<LockWaits> waits;
    private final List<String> standing = new ArrayList<>();
    private final List<String> uncommitted = new ArrayList<>();
    private ForeignKeySuspension suspension = ForeignKeySuspension.NONE;
    private boolean inTransaction;
    private boolean inScriptsTransaction;

    public JdbcSink(
            Connection connection, Dialect dialect, Optional<Duration> statementTimeout, MigrationListener listener) {
        this(connection, dialect, statementTimeout, listener, new Stop(), Optional.empty());
    }

    /**
     * A sink into a database that can be looked at over another connection too.
     *
     * @param stop is heard before each statement, and may cancel it
     * @param database where the connection leads
     */
    public JdbcSink(
            Connection connection,
            Dialect dialect,
            Optional<Duration> statementTimeout,
            MigrationListener listener,
            Stop stop,
            Optional<TargetDatabase> database) {
        this.connection = connection;
        this.dialect = dialect;
        this.compiler = new LiveCompiler(dialect, connection, stop);
        this.statements = new JdbcStatements(connection, dialect, statementTimeout, stop);
        this.listener = listener;
        this.stop = stop;
        this.database = database;
        this.file = new OpenedFile(connection, dialect);
        this.waits = database.map(there -> new LockWaits(connection, dialect, there.lockTimeout(), stop));
    }

    @Override
    public void stepStarts() {
        standing.clear();
        uncommitted.clear();
    }

    @Override
    public void begin() {
        stop.check();
        file.meet();
        transaction("BEGIN", () -> {
            try {
                connection.setAutoCommit(false);
            } catch (SQLException refusal) {
                believeInAutoCommit(refusal);
                throw refusal;
            }
        });
        inTransaction = true;
    }

    @Override
    public void beginWithoutForeignKeys() {
        stop.check();
        transaction("BEGIN", () -> {
            suspension = dialect.foreignKeys().suspend(connection);
            connection.setAutoCommit(false);
        });
        inTransaction = true;
    }

    @Override
    public RunCompiler compiler() {
        return compiler;
    }

    @Override
    public Optional<JdbcSink> live() {
        return Optional.of(this);
    }

    @Override
    public boolean attempt(List<SqlWork> work) {
        int before = uncommitted.size();
        try {
            Savepoint start = connection.setSavepoint();
            try {
                work.forEach(this::run);
                connection.releaseSavepoint(start);
                return true;
            } catch (StatementFailedException refused) {
                takeBack(start, before);
                return false;
            } catch (DatabaseException refused) {
                if (!refused.is(DatabaseException.Kind.REBUILD_REFUSED)) {
                    throw refused;
                }
                takeBack(start, before);
                return false;
            }
        } catch (SQLException e) {
            throw new StatementFailedException("SAVEPOINT", e);
        }
    }

    private void takeBack(Savepoint start, int kept) throws SQLException {
        connection.rollback(start);
        uncommitted.subList(kept, uncommitted.size()).clear();
    }

    @Override
    public void commitSoFar() {
        commit();
        committed();
    }

    @Override
    public void backfill(Backfill backfill) {
        BackfillRun run = new BackfillRun(backfill, this, dialect, listener);
        try {
            run.run();
        } catch (SQLException e) {
            throw new StatementFailedException(run.sql(), e);
        } finally {
            run.standing().ifPresent(standing::add);
        }
    }

    /** A driver may think that it has begun what it was refused. */
    private void believeInAutoCommit(SQLException refusal) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException again) {
            refusal.addSuppressed(again);
        }
    }

    /** Turning auto-commit on commits, and unlike {@code commit()} begins no new transaction, which could fail on its own. */
    @Override
    public void commit() {
        stop.checkLock();
        file.mustStillBeThere();
        transaction("COMMIT", () -> {
            suspension.check();
            connection.setAutoCommit(true);
        });
        ended();
        transaction("COMMIT", this::resume);
    }

    @Override
    public void rollback() {
        boolean open = inTransaction || inScriptsTransaction;
        ended();
        uncommitted.clear();
        transaction("ROLLBACK", () -> {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            } else if (open) { // a driver that believed in its failed commit
                try (Statement statement = connection.createStatement()) {
                    statement.execute("ROLLBACK");
                }
            }
            resume();
        });
    }

    private void resume() throws SQLException {
        ForeignKeySuspension ended = suspension;
        suspension = ForeignKeySuspension.NONE;
        ended.end();
    }

    /** Whether the other side still exists. */
    public boolean answers() {
        try {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** What another connection sees; empty if none can be opened. */
    public <T> Optional<T> onNewConnection(Function<Connection, T> look) {
        try {
            return database.map(there -> there.readAfterLoss(look));
        } catch (MigrateException | StatementFailedException unreachable) {
            return Optional.empty();
        }
    }

    private void ended() {
        inTransaction = false;
        inScriptsTransaction = false;
    }

    @Override
    public boolean inScriptsTransaction() {
        return inScriptsTransaction;
    }

    @Override
    public boolean inTransaction() {
        return inTransaction;
    }

    /** Whether each statement commits at once, so that a transaction can begin here. */
    public boolean isIdle() {
        return !mayBeTakenBack() && compiler.reading(connection::getAutoCommit);
    }

    private void clearTheWay(String sql) {
        if (isIdle()) {
            untilNothingIsLeft(() -> dialect.transactions().inTheWayOf(sql, connection));
        }
    }

    /** Puts in order what this statement has left when it was interrupted. */
    public void repair(String interrupted) {
        clearTheWay(interrupted);
        untilNothingIsLeft(() -> dialect.transactions().repair(interrupted, connection));
    }

    private void untilNothingIsLeft(LiveCompiler.Reading<List<SqlStatement>> left) {
        for (List<SqlStatement> next = compiler.reading(left); !next.isEmpty(); next = compiler.reading(left)) {
            next.forEach(statement -> listener.note("After an interrupted statement: " + statement.sql()));
            keep(next);
        }
    }

    @Override
    public void run(SqlWork work) {
        if (work instanceof SqlStatement) {
            clearTheWay(work.sql());
        }
        listener.statement(work.sql());
        try {
            if (work instanceof SqlBatch batch) {
                statements.run(batch, this::stands);
            } else if (work instanceof SqlCheck check) {
                statements.run(check);
            } else {
                statements.update((SqlStatement) work);
                done(work.sql());
            }
        } catch (SQLException e) {
            if (mayBeTakenBack() && commitsThoughRefused(work.sql(), e)) {
                committed();
            }
            throw new StatementFailedException(work.sql(), e);
        }
    }

    /** If the connection was lost during a statement, its outcome is unknown. */
    private boolean commitsThoughRefused(String sql, SQLException refusal) {
        return dialect.transactions().commits(sql)
                && !dialect.transactions().commitsWhenTold(sql)
                && !dialect.failures().notUnderstood(refusal)
                && dialect.failures().kindOf(refusal) != FailureKind.UNREACHABLE;
    }

    private void done(String sql) throws SQLException {
        TransactionStatements word =
                inTransaction ? TransactionStatements.NONE : TransactionStatements.of(dialect.syntax(), sql);
        switch (word) {
            case BEGIN -> inScriptsTransaction = true;
            case COMMIT -> {
                committed();
                inScriptsTransaction = false;
            }
            case ROLLBACK -> {
                uncommitted.clear();
                inScriptsTransaction = false;
            }
            case SWITCH, NONE -> {
                stands(sql);
                if (mayBeTakenBack() && dialect.transactions().commits(sql)) {
                    if (dialect.transactions().commitsWhenTold(sql)) {
                        connection.commit();
                    }
                    committed();
                    inScriptsTransaction &= !connection.getAutoCommit();
                }
            }
        }
    }

    private boolean mayBeTakenBack() {
        return inTransaction || inScriptsTransaction;
    }

    @Override
    public void runOnOneRow(SqlStatement statement) {
        listener.statement(statement.sql());
        try {
            int rows = statements.update(statement);
            stands(statement.sql() + " " + statement.parameters());
            if (rows != 1) {
                throw new RowsChangedException(statement, "met " + rows + " rows");
            }
        } catch (SQLException e) {
            if (dialect.failures().kindOf(e) == FailureKind.CONSTRAINT) {
                throw new RowsChangedException(statement, Refusals.words(e));
            }
            throw new StatementFailedException(statement.sql(), e);
        }
    }

    /** Writes lines of our own about the step, in its transaction if one is open; not part of the step's own statements. */
    public void keep(List<SqlStatement> lines) {
        for (SqlStatement statement : lines) {
            try {
                statements.update(statement);
            } catch (SQLException e) {
                throw new StatementFailedException(statement.sql(), e);
            }
        }
    }

    /** As {@link #keep}, and commits them: nothing else is uncommitted. */
    public void keepNow(List<SqlStatement> lines) {
        keep(lines);
        if (inTransaction) { // one that the script has begun by itself is the script's to end
            transaction("COMMIT", connection::commit);
        }
    }

    private void stands(String sql) {
        (mayBeTakenBack() ? uncommitted : standing).add(sql);
    }

    private void committed() {
        standing.addAll(uncommitted);
        uncommitted.clear();
    }

    /** A statement that a script has run on {@link #connection}. */
    public void watch(Statement statement) {
        stop.watch(statement);
    }

    /** How long statements wait for locks of others; empty where there are no others. */
    public Optional<LockWaits> lockWaits() {
        return waits;
    }

    /** Present if the run is being stopped: any failure then is due to that. */
    public Optional<StoppedException> stopped() {
        return stop.requested();
    }

    @Override
    public List<String> standing() {
        return List.copyOf(standing);
    }

    /** Runs a statement that may be ended before its time. */
    <T> T watched(Statement statement, JdbcStatements.Execution<T> execution) throws SQLException {
        return statements.watched(statement, execution);
    }

    @Override
    public Connection connection() {
        return connection;
    }

    private static void transaction(String word, TransactionStep step) {
        try {
            step.run();
        } catch (SQLException e) {
            throw new StatementFailedException(word, e);
        }
    }

    @FunctionalInterface
    private interface TransactionStep {
        void run() throws SQLException;
    }
}
