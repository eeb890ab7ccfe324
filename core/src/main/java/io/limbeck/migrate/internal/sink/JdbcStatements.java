package io.limbeck.migrate.internal.sink;

import io.limbeck.migrate.internal.dialect.DatabaseFailures;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlBatch;
import io.limbeck.migrate.internal.dialect.SqlCheck;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.stop.Stop;
import io.limbeck.migrate.op.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One statement after the other on a connection, each within its time limit, and each to be ended by a {@link Stop}. */
public final class JdbcStatements {
    private static final int BATCH_ROWS = 1_000;

    /** For the answer that a statement was ended. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** Of wide rows fewer go together: drivers hold a batch, some of them twice. */
    private static final int BATCH_LETTERS = 1_000_000;

    private final Connection connection;
    private final Dialect dialect;
    private final Optional<Duration> timeout;
    private final Stop stop;

    public JdbcStatements(Connection connection, Dialect dialect, Optional<Duration> timeout, Stop stop) {
        this.connection = connection;
        this.dialect = dialect;
        this.timeout = timeout;
        this.stop = stop;
    }

    /** How many rows it met. */
    public int update(SqlStatement work) throws SQLException {
        if (work.parameters().isEmpty()) {
            return execute(work.sql());
        }
        try (PreparedStatement statement = connection.prepareStatement(work.sql())) {
            bind(statement, work.parameters());
            return watched(statement, () -> {
                statement.execute();
                return statement.getUpdateCount();
            });
        }
    }

    private int execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return watched(statement, () -> {
                statement.execute(sql);
                return statement.getUpdateCount();
            });
        }
    }

    void run(SqlCheck check) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean found = watched(statement, () -> {
                try (ResultSet rows = statement.executeQuery(check.sql())) {
                    return rows.next();
                }
            });
            if (found) {
                throw DatabaseFailures.rebuildRefused(check.what(), check.remedy());
            }
        }
    }

    /** @param stands receives what was applied of it, also when it fails partway through */
    void run(SqlBatch batch, Consumer<String> stands) throws SQLException {
        long done = 0;
        boolean complete = false;
        try (PreparedStatement statement = connection.prepareStatement(batch.sql())) {
            int waiting = 0;
            long letters = 0;
            for (Row row : batch.rows()) {
                bind(statement, row.values());
                statement.addBatch();
                letters += letters(row);
                if (++waiting == BATCH_ROWS || letters >= BATCH_LETTERS) {
                    watched(statement, statement::executeBatch);
                    done += waiting;
                    waiting = 0;
                    letters = 0;
                }
            }
            if (waiting > 0) {
                watched(statement, statement::executeBatch);
                done += waiting;
            }
            complete = true;
        } finally {
            if (complete || done > 0) {
                stands.accept(batch.sql() + (complete ? " (" : " (at least the first ") + done + " rows)");
            }
        }
    }

    private static long letters(Row row) {
        long letters = 0;
        for (Object value : row.values()) {
            letters += value instanceof String text ? text.length() : value instanceof byte[] bytes ? bytes.length : 0;
        }
        return letters;
    }

    private void bind(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, dialect.notation().parameter(values.get(i)));
        }
    }

    /** By its kind where that is common: some drivers go through a list of all kinds for each object. */
    private void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value instanceof String text) {
            dialect.notation().bindText(statement, place, text);
        } else if (value instanceof Integer number) {
            statement.setInt(place, number);
        } else if (value instanceof Long number) {
            statement.setLong(place, number);
        } else {
            statement.setObject(place, value);
        }
    }

    /** Runs a statement that may be ended before its time. */
    <T> T watched(Statement statement, Execution<T> execution) throws SQLException {
        limit(statement);
        stop.watch(statement);
        try {
            return execution.run();
        } finally {
            stop.ended(statement);
        }
    }

    @FunctionalInterface
    interface Execution<T> {
        T run() throws SQLException;
    }

    /** The server ends it when the time is up, or else this side stops waiting for the server. */
    private void limit(Statement statement) throws SQLException {
        if (timeout.isPresent()) {
            statement.setQueryTimeout((int) Math.max(1, timeout.get().toSeconds()));
            dialect.sessions().limitSilence(connection, longestSilence(timeout.get()));
        }
    }

    /** How long a server may be silent whose statements may take that long. */
    public static Duration longestSilence(Duration timeout) {
        return timeout.plus(GRACE);
    }
}
