package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Sessions;
import io.limbeck.migrate.internal.dialect.loan.SessionMemory;
import io.limbeck.migrate.internal.dialect.loan.SessionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** MariaDB: opens connections, and keeps them as migrate needs them. */
final class MariadbSessions implements Sessions {
    private static final List<String> SETTINGS =
            List.of("time_zone = '+00:00'", "sql_mode = REPLACE(@@sql_mode, 'NO_BACKSLASH_ESCAPES', '')");

    /** They are no settings, or change without being set. */
    private static final Set<String> NOT_SET = Set.of(
            "timestamp", "rand_seed1", "rand_seed2", "insert_id", "last_insert_id", "identity", "pseudo_thread_id");

    /** Of variables that only the server has, or that nobody sets; they are in the same list. */
    private static final Set<Integer> NOT_OF_SESSIONS = Set.of(1229, 1238, 1621);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

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

    @Override
    public SessionMemory remember(Connection connection) throws SQLException {
        SessionSettings settings = SessionSettings.of(connection, "SHOW SESSION VARIABLES");
        String database = connection.getCatalog();
        return lent -> {
            try (Statement statement = lent.createStatement()) {
                statement.execute("SELECT RELEASE_ALL_LOCKS()");
                for (Map.Entry<String, String> former : settings.changed(lent).entrySet()) {
                    restore(statement, former.getKey(), former.getValue());
                }
            }
            if (database != null && !database.equals(lent.getCatalog())) {
                lent.setCatalog(database);
            }
        };
    }

    private static void restore(Statement statement, String name, String value) throws SQLException {
        if (NOT_SET.contains(name)) {
            return;
        }
        String text = "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
        try {
            statement.execute(
                    "SET SESSION " + name + " = " + (NUMBER.matcher(value).matches() ? value : text));
        } catch (SQLException e) {
            if (!NOT_OF_SESSIONS.contains(e.getErrorCode())) {
                throw e;
            }
        }
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
