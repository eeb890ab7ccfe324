package io.limbeck.migrate.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database as the application's own driver sees it. */
record SqliteFile(Path file) {
    List<String> versionRows() {
        return column("SELECT version_num FROM migrate_version ORDER BY 1");
    }

    /** Tables that are not migrate's own. */
    List<String> tables() {
        return column("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'migrate\\_%' ESCAPE '\\'"
                + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1");
    }

    List<String> column(String query) {
        if (!Files.exists(file)) {
            throw new AssertionError("There is no " + file);
        }
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }
}
