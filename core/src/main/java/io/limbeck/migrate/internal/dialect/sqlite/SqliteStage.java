package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.scratch.ScratchCopy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A database in memory, and the definitions of a file on it. */
final class SqliteStage {
    private SqliteStage() {}

    static Connection open(Driver driver) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("foreign_keys", "true");
        return driver.connect(SqliteFile.PREFIX + ":memory:", properties);
    }

    /** Tables before what hangs on them; the shadow tables of virtual ones come with those. */
    static List<String> copy(Connection from, Connection scratch) throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (Statement query = from.createStatement();
                ResultSet rows =
                        query.executeQuery("SELECT sql FROM sqlite_master m WHERE sql IS NOT NULL AND name NOT LIKE"
                                + " 'sqlite\\_%' ESCAPE '\\' AND NOT EXISTS (SELECT 1 FROM pragma_table_list l WHERE l.name = m.name"
                                + " AND l.type = 'shadow') ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 WHEN 'view'"
                                + " THEN 3 ELSE 4 END, rowid")) {
            while (rows.next()) {
                definitions.add(rows.getString(1));
            }
        }
        return ScratchCopy.run(definitions, scratch);
    }
}
