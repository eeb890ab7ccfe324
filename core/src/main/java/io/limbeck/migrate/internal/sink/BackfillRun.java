package io.limbeck.migrate.internal.sink;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.op.Backfill;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks the rows of a table by their key, a batch in each transaction; no row comes here, only the keys at which batches end.
 *
 * <p>Rows that no longer need it are not met again, so that a run that was interrupted goes on where it was.
 */
final class BackfillRun {
    private final Backfill backfill;
    private final JdbcSink sink;
    private final String table;
    private final String key;
    private final MigrationListener listener;
    private long done;

    BackfillRun(Backfill backfill, JdbcSink sink, Dialect dialect, MigrationListener listener) {
        this.backfill = backfill;
        this.sink = sink;
        this.table = dialect.notation().quote(backfill.table());
        this.key = dialect.notation().quote(backfill.key());
        this.listener = listener;
    }

    /** The statement of one batch, for messages. */
    String sql() {
        return "UPDATE " + table + " SET " + backfill.set() + " WHERE (" + backfill.where() + ")";
    }

    /** What was applied of it, for messages; empty if nothing was. */
    Optional<String> standing() {
        return done == 0 ? Optional.empty() : Optional.of(sql() + " (" + done + " rows, in batches)");
    }

    void run() throws SQLException {
        Optional<Object> from = Optional.empty();
        do {
            sink.begin();
            Optional<Object> to = stop(from);
            long changed = change(from, to);
            sink.commit();
            done += changed;
            listener.backfilled(backfill.table(), done);
            from = to;
        } while (from.isPresent());
    }

    /** The next key to stop at, above {@code from}; empty when what is left fits into one batch. */
    private Optional<Object> stop(Optional<Object> from) throws SQLException {
        String query = "SELECT " + key + " FROM " + table + " WHERE (" + backfill.where() + ")"
                + from.map(bound -> " AND " + key + " > ?").orElse("") + " ORDER BY " + key + " LIMIT 1 OFFSET "
                + (backfill.batchRows() - 1);
        try (PreparedStatement statement = prepared(query, from.stream().toList())) {
            return sink.watched(statement, () -> {
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? Optional.ofNullable(rows.getObject(1)) : Optional.empty();
                }
            });
        }
    }

    /** Changes the rows above {@code from} up to {@code to}; all the rest when that is empty. Returns how many. */
    private long change(Optional<Object> from, Optional<Object> to) throws SQLException {
        String update = sql()
                + from.map(bound -> " AND " + key + " > ?").orElse("")
                + to.map(bound -> " AND " + key + " <= ?").orElse("");
        listener.statement(update);
        List<Object> bounds = new ArrayList<>(from.stream().toList());
        to.ifPresent(bounds::add);
        try (PreparedStatement statement = prepared(update, bounds)) {
            return sink.watched(statement, statement::executeUpdate);
        }
    }

    private PreparedStatement prepared(String sql, List<Object> values) throws SQLException {
        PreparedStatement statement = sink.connection().prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
