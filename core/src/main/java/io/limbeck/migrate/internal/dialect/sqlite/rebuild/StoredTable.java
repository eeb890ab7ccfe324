package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.DatabaseFailures;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as the database holds it now.
 *
 * @param name in its own spelling
 * @param sql its CREATE TABLE
 * @param generated the columns that hold no values of their own
 * @param indexes the explicit ones, with their CREATE statements
 * @param watchers the triggers of other tables and of views
 * @param children tables with foreign keys to it, itself included
 * @param referenced the columns that those foreign keys name
 */
record StoredTable(
        String name,
        String sql,
        List<String> generated,
        List<Stored> indexes,
        List<Stored> triggers,
        List<Stored> watchers,
        List<String> children,
        List<String> referenced) {
    private static final String REFERENCES = " FROM sqlite_master m, pragma_foreign_key_list(m.name) f"
            + " WHERE m.type = 'table' AND f.\"table\" = ? COLLATE NOCASE";

    /** Something with a CREATE statement of its own. */
    record Stored(String name, String sql) {}

    static StoredTable read(Connection connection, TableName table) throws SQLException {
        if (table.schema().isPresent() && !table.schema().get().equalsIgnoreCase("main")) {
            throw new UnsupportedByDatabaseException(
                    "SQLite",
                    "can rebuild tables only in the main database, not " + table,
                    "Connect to the file that contains the table.");
        }
        List<Stored> found = stored(
                connection,
                "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name = ? COLLATE NOCASE",
                table.name());
        if (found.isEmpty()) {
            throw DatabaseFailures.unknownObject(
                    "The database",
                    "table",
                    table.name(),
                    texts(
                            connection,
                            "SELECT name FROM sqlite_master WHERE type = 'table' AND ? <> '' ORDER BY 1",
                            "all"));
        }
        String name = found.get(0).name();
        String sql = found.get(0).sql();
        if (sql.regionMatches(true, 0, "CREATE VIRTUAL", 0, 14)) {
            throw new UnsupportedByDatabaseException(
                    "SQLite", "cannot change the virtual table " + name, "Drop it and recreate it.");
        }
        return new StoredTable(
                name,
                sql,
                texts(connection, "SELECT name FROM pragma_table_xinfo(?) WHERE hidden IN (2, 3)", name),
                stored(connection, dependents("index"), name),
                stored(connection, dependents("trigger"), name),
                stored(
                        connection,
                        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name <> ? COLLATE NOCASE",
                        name),
                texts(connection, "SELECT DISTINCT m.name" + REFERENCES + " ORDER BY 1", name),
                texts(connection, "SELECT DISTINCT f.\"to\"" + REFERENCES + " AND f.\"to\" IS NOT NULL", name));
    }

    Stored index(String wanted) {
        return indexes.stream()
                .filter(index -> index.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> DatabaseFailures.unknownObject(
                        "Table " + name,
                        "index",
                        wanted,
                        indexes.stream().map(Stored::name).toList()));
    }

    private static String dependents(String type) {
        return "SELECT name, sql FROM sqlite_master WHERE type = '" + type
                + "' AND tbl_name = ? COLLATE NOCASE AND sql IS NOT NULL ORDER BY rowid";
    }

    private static List<Stored> stored(Connection connection, String query, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                List<Stored> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Stored(rows.getString(1), rows.getString(2)));
                }
                return found;
            }
        }
    }

    static List<String> texts(Connection connection, String query, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
