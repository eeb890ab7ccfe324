package io.limbeck.migrate.internal.dialect.loan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** All settings of a session by name, read with one query. */
public final class SessionSettings {
    private final String query;
    private final Map<String, String> before;

    private SessionSettings(String query, Map<String, String> before) {
        this.query = query;
        this.before = before;
    }

    /**
     * Those of now.
     *
     * @param query for the name and the value of each setting
     */
    public static SessionSettings of(Connection connection, String query) throws SQLException {
        return new SessionSettings(query, read(connection, query));
    }

    /** The former values of those that differ now; a setting that did not exist before is not among them. */
    public Map<String, String> changed(Connection connection) throws SQLException {
        Map<String, String> now = read(connection, query);
        Map<String, String> changed = new LinkedHashMap<>();
        before.forEach((name, value) -> {
            if (!Objects.equals(now.get(name), value)) {
                changed.put(name, value);
            }
        });
        return changed;
    }

    private static Map<String, String> read(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Map<String, String> settings = new LinkedHashMap<>();
            while (rows.next()) {
                String value = rows.getString(2);
                settings.put(rows.getString(1), value == null ? "" : value);
            }
            return settings;
        }
    }
}
