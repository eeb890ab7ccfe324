package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Sessions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** H2: opens connections, and keeps them as migrate needs them. */
final class H2Sessions implements Sessions {
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
}
