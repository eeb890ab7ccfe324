package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Sessions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** MariaDB: opens connections, and keeps them as migrate needs them. */
final class MariadbSessions implements Sessions {
    private static final List<String> SETTINGS =
            List.of("time_zone = '+00:00'", "sql_mode = REPLACE(@@sql_mode, 'NO_BACKSLASH_ESCAPES', '')");

    /** Points in time are written in UTC; scripts are read, and literals written, with backslashes as escapes. */
    @Override
    public List<String> sessionSettings() {
        return SETTINGS.stream().map(setting -> "SET " + setting).toList();
    }

    @Override
    public Connection connect(ConnectionRequest request) throws SQLException {
        Properties properties = new Properties();
        request.username().ifPresent(name -> properties.setProperty("user", name));
        request.password().ifPresent(password -> properties.setProperty("password", password));
        if (!request.url().contains("connectTimeout=")) { // of the connection by which the driver ends another one, too
            properties.setProperty(
                    "connectTimeout", String.valueOf(request.limit().toMillis()));
        }
        return request.open(() -> connect(request, properties));
    }

    private Connection connect(ConnectionRequest request, Properties properties) throws SQLException {
        Connection connection = request.driver().connect(request.url(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET " + String.join(", ", SETTINGS));
            if (request.access() == Access.READ) {
                statement.execute("SET SESSION TRANSACTION READ ONLY");
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void limitSilence(Connection connection, Duration limit) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) Math.min(limit.toMillis(), Integer.MAX_VALUE));
    }

    /** Dumps switch off checks and change the mode in which statements are read. */
    @Override
    public void resetSession(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET sql_mode = @@global.sql_mode, foreign_key_checks = 1, unique_checks = 1");
            for (String setting : sessionSettings()) {
                statement.execute(setting);
            }
        }
    }
}
