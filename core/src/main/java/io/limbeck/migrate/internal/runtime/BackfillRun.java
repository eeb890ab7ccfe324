package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.op.Backfill;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks the rows of a table by their key, a batch in each transaction; no row comes here, only the keys at which batches end.
 *
 * <p>Rows that no longer need it are not met again, so that a run that was interrupted goes on where it was.
 */
final class BackfillRun {
    private final Backfill backfill;
    private final Connection connection;
    private final String table;
    private final String key;
    private final MigrationListener listener;

    BackfillRun(Backfill backfill, Connection connection, Dialect dialect, MigrationListener listener) {
        this.backfill = backfill;
        this.connection = connection;
        this.table = backfill.table()
                        .schema()
                        .map(schema -> dialect.quote(schema) + ".")
                        .orElse("")
                + dialect.quote(backfill.table().name());
        this.key = dialect.quote(backfill.key());
        this.listener = listener;
    }

    /** What one batch does, for people. */
    String sql() {
        return "UPDATE " + table + " SET " + backfill.set() + " WHERE (" + backfill.where() + ")";
    }

    /** The next key to stop at, above {@code from}; empty when what is left fits into one batch. */
    Optional<Object> stop(Optional<Object> from) throws SQLException {
        String query = "SELECT " + key + " FROM " + table + " WHERE (" + backfill.where() + ")"
                + from.map(bound -> " AND " + key + " > ?").orElse("") + " ORDER BY " + key + " LIMIT 1 OFFSET "
                + (backfill.batchRows() - 1);
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            bind(statement, from.stream().toList());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getObject(1)) : Optional.empty();
            }
        }
    }

    /** Changes the rows above {@code from} up to {@code to}; all the rest when that is empty. Returns how many. */
    long change(Optional<Object> from, Optional<Object> to) throws SQLException {
        String update = sql()
                + from.map(bound -> " AND " + key + " > ?").orElse("")
                + to.map(bound -> " AND " + key + " <= ?").orElse("");
        listener.statement(update);
        List<Object> bounds = new ArrayList<>(from.stream().toList());
        to.ifPresent(bounds::add);
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            bind(statement, bounds);
            return statement.executeLargeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
