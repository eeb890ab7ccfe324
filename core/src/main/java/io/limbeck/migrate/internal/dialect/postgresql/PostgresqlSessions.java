package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Sessions;
import io.limbeck.migrate.internal.dialect.loan.SessionMemory;
import io.limbeck.migrate.internal.dialect.loan.SessionSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** PostgreSQL: opens connections, and keeps them as migrate needs them. */
final class PostgresqlSessions implements Sessions {
    /** Without those that end with a transaction, and the seed, which cannot be read. */
    private static final String SETTINGS =
            "SELECT name, setting FROM pg_settings WHERE context IN ('user', 'superuser')"
                    + " AND name NOT LIKE 'transaction\\_%' AND name <> 'seed'"
                    + " UNION ALL SELECT 'role', current_setting('role')";

    @Override
    public Connection connect(ConnectionRequest request) throws SQLException {
        Properties properties = new Properties();
        request.username().ifPresent(name -> properties.setProperty("user", name));
        request.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("ApplicationName", "migrate");
        properties.setProperty("stringtype", "unspecified");
        properties.setProperty("readOnlyMode", "always");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("cancelSignalTimeout", "2"); // seconds; a statement whose time is up waits for it
        return request.open(() -> {
            Connection connection = request.driver().connect(request.url(), properties);
            if (request.access() == Access.READ) {
                connection.setReadOnly(true);
            }
            if (request.isLent()) {
                setUp(connection, request.access());
            }
            return connection;
        });
    }

    /** What the properties do for a connection of our own: without them, the driver tells the server of no reader. */
    private static void setUp(Connection connection, Access access) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET application_name = 'migrate'");
            if (access == Access.READ) {
                statement.execute("SET default_transaction_read_only = on");
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public SessionMemory remember(Connection connection) throws SQLException {
        SessionSettings settings = SessionSettings.of(connection, SETTINGS);
        return lent -> {
            try (PreparedStatement setting = lent.prepareStatement("SELECT set_config(?, ?, false)");
                    Statement statement = lent.createStatement()) {
                statement.execute("SELECT pg_advisory_unlock_all()");
                for (Map.Entry<String, String> former : settings.changed(lent).entrySet()) {
                    setting.setString(1, former.getKey());
                    setting.setString(2, former.getValue());
                    setting.execute();
                }
            }
        };
    }

    @Override
    public void limitSilence(Connection connection, Duration limit) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) Math.min(limit.toMillis(), Integer.MAX_VALUE));
    }

    @Override
    public void resetSession(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("RESET ALL");
        }
    }
}
