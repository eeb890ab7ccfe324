package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.DatabaseFailures;
import io.limbeck.migrate.internal.dialect.ForeignKeySuspension;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * The enforcement of foreign keys, a switch of each connection that does not move inside of a transaction.
 *
 * <p>What would have been refused, or would have changed other rows, leaves rows that reference nothing: they are
 * found before the commit.
 */
final class SqliteForeignKeys implements ForeignKeySuspension {
    private final Connection connection;
    private final long before;

    private SqliteForeignKeys(Connection connection, long before) {
        this.connection = connection;
        this.before = before;
    }

    static ForeignKeySuspension suspend(Connection connection) throws SQLException {
        if (!areEnforced(connection)) {
            return NONE;
        }
        SqliteForeignKeys suspended = new SqliteForeignKeys(connection, orphans(connection));
        set(connection, "OFF");
        return suspended;
    }

    static boolean areEnforced(Connection connection) throws SQLException {
        return number(connection, "PRAGMA foreign_keys") != 0;
    }

    @Override
    public void check() throws SQLException {
        long now = orphans(connection);
        if (now > before) {
            throw DatabaseFailures.rebuildRefused(
                    (now - before) + " rows reference rows that no longer exist.",
                    "During the rebuild of a table, foreign keys do not delete or change other rows: change the rows in a"
                            + " separate revision, before or after this one.");
        }
    }

    @Override
    public void end() throws SQLException {
        set(connection, "ON");
    }

    /** What a dropped table leaves, where nothing is enforced: the engine then drops it without a word. */
    static Optional<String> leftBy(Operation operation, Connection connection) throws SQLException {
        return operation instanceof DropTable drop && !areEnforced(connection)
                ? leftBy(drop.table(), connection)
                : Optional.empty();
    }

    private static Optional<String> leftBy(TableName dropped, Connection connection) throws SQLException {
        List<String> referring = CatalogueQuery.list(
                connection,
                "SELECT DISTINCT m.name FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"
                        + " AND lower(f.\"table\") = lower(?) AND lower(m.name) <> lower(f.\"table\") ORDER BY 1",
                List.of(dropped.name()),
                row -> row.getString(1));
        return referring.isEmpty()
                ? Optional.empty()
                : Optional.of("Table " + dropped + " is dropped, but foreign keys reference it: "
                        + String.join(", ", referring)
                        + ". They are not enforced on this connection, so they do not prevent it; with foreign_keys=on in the url SQLite"
                        + " checks the rows that reference it.");
    }

    private static long orphans(Connection connection) throws SQLException {
        return number(connection, "SELECT count(*) FROM pragma_foreign_key_check");
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static void set(Connection connection, String word) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = " + word);
        }
    }
}
