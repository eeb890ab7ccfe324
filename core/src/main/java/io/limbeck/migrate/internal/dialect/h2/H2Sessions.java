package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Sessions;
import io.limbeck.migrate.internal.dialect.loan.SessionMemory;
import io.limbeck.migrate.internal.dialect.loan.SessionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** H2: opens connections, and keeps them as migrate needs them. */
final class H2Sessions implements Sessions {
    /** A statement's time limit is the session's, and stays. */
    private static final String SETTINGS = "SELECT SETTING_NAME, SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
            + " WHERE SETTING_NAME IN ('TIME ZONE', 'QUERY_TIMEOUT')"
            + " UNION ALL SELECT 'LOCK_TIMEOUT', CAST(LOCK_TIMEOUT() AS VARCHAR)"
            + " UNION ALL SELECT 'SCHEMA', CURRENT_SCHEMA";

    /** A point in time that meets a column without a zone is kept in UTC. */
    @Override
    public List<String> sessionSettings() {
        return List.of("SET TIME ZONE 'UTC'");
    }

    @Override
    public Connection connect(ConnectionRequest request) throws SQLException {
        Properties properties = new Properties();
        request.username().ifPresent(name -> properties.setProperty("user", name));
        request.password().ifPresent(password -> properties.setProperty("password", password));
        Connection connection = request.driver().connect(request.url(), properties);
        try (Statement statement = connection.createStatement()) {
            for (String setting : sessionSettings()) {
                statement.execute(setting);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public SessionMemory remember(Connection connection) throws SQLException {
        SessionSettings settings = SessionSettings.of(connection, SETTINGS);
        return lent -> {
            try (Statement statement = lent.createStatement()) {
                for (Map.Entry<String, String> setting : settings.changed(lent).entrySet()) {
                    statement.execute("SET " + setting.getKey() + " " + written(setting.getKey(), setting.getValue()));
                }
            }
        };
    }

    private static String written(String name, String value) {
        return switch (name) {
            case "TIME ZONE" -> "'" + value.replace("'", "''") + "'";
            case "SCHEMA" -> "\"" + value.replace("\"", "\"\"") + "\"";
            default -> value;
        };
    }
}
