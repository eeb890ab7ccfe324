package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.error.ConcurrentChangeException;
import io.limbeck.migrate.internal.dialect.SqlBatch;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends statements to a database. */
public final class JdbcSink implements StatementSink {
    private static final int BATCH_ROWS = 1_000;

    private final Connection connection;
    private final Optional<Duration> statementTimeout;
    private final MigrationListener listener;
    private final List<String> standing = new ArrayList<>();
    private boolean inTransaction;

    public JdbcSink(Connection connection, Optional<Duration> statementTimeout, MigrationListener listener) {
        this.connection = connection;
        this.statementTimeout = statementTimeout;
        this.listener = listener;
    }

    @Override
    public void begin() {
        transaction("BEGIN", () -> connection.setAutoCommit(false));
        inTransaction = true;
    }

    @Override
    public void commit() {
        transaction("COMMIT", () -> {
            connection.commit();
            connection.setAutoCommit(true);
        });
        ended();
    }

    @Override
    public void rollback() {
        transaction("ROLLBACK", () -> {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
        ended();
    }

    private void ended() {
        inTransaction = false;
        standing.clear();
    }

    @Override
    public void run(SqlWork work) {
        listener.statement(work.sql());
        try {
            if (work instanceof SqlBatch batch) {
                runBatch(batch);
            } else {
                update((SqlStatement) work);
            }
            note(work);
        } catch (SQLException e) {
            throw new StatementFailedException(work.sql(), e);
        }
    }

    @Override
    public void runOnOneRow(SqlStatement statement) {
        listener.statement(statement.sql());
        try {
            int rows = update(statement);
            if (rows != 1) {
                throw new ConcurrentChangeException(statement.sql() + " " + statement.parameters(), rows);
            }
        } catch (SQLException e) {
            throw new StatementFailedException(statement.sql(), e);
        }
    }

    private void note(SqlWork work) {
        if (!inTransaction) {
            standing.add(work.sql());
        }
    }

    @Override
    public List<String> standing() {
        return List.copyOf(standing);
    }

    private int update(SqlStatement work) throws SQLException {
        if (work.parameters().isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                limit(statement);
                statement.execute(work.sql());
                return statement.getUpdateCount();
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(work.sql())) {
            limit(statement);
            bind(statement, work.parameters());
            statement.execute();
            return statement.getUpdateCount();
        }
    }

    private void runBatch(SqlBatch batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(batch.sql())) {
            limit(statement);
            int waiting = 0;
            for (Row row : batch.rows()) {
                bind(statement, row.values());
                statement.addBatch();
                if (++waiting == BATCH_ROWS) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }

    private static void bind(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private void limit(Statement statement) throws SQLException {
        if (statementTimeout.isPresent()) {
            statement.setQueryTimeout((int) Math.max(1, statementTimeout.get().toSeconds()));
        }
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
