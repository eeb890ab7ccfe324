package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Sessions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/** PostgreSQL: opens connections, and keeps them as migrate needs them. */
final class PostgresqlSessions implements Sessions {
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
            return connection;
        });
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
