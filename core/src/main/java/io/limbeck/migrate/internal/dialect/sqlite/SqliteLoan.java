package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.loan.SessionMemory;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A connection that somebody else has opened: pragmas do what the properties of our own connections do. Those that migrate or a script
 * changes are read first, and set again in the end.
 */
final class SqliteLoan {
    private static final List<String> PRAGMAS = List.of(
            "busy_timeout",
            "query_only",
            "foreign_keys",
            "defer_foreign_keys",
            "legacy_alter_table",
            "recursive_triggers",
            "ignore_check_constraints",
            "writable_schema");

    private SqliteLoan() {}

    static Connection connect(ConnectionRequest request) throws SQLException {
        Connection connection = request.driver().connect(request.url(), new Properties());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + SqliteLock.millis(request.busyTimeout()));
            if (request.access() == Access.READ) {
                statement.execute("PRAGMA query_only = 1");
            } else {
                beginWith(connection, "IMMEDIATE");
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    static SessionMemory remember(Connection connection) throws SQLException {
        Map<String, String> before = pragmas(connection);
        String mode = beginWith(connection, "");
        return lent -> {
            Map<String, String> now = pragmas(lent);
            try (Statement statement = lent.createStatement()) {
                for (Map.Entry<String, String> pragma : before.entrySet()) {
                    if (!pragma.getValue().equals(now.get(pragma.getKey()))) {
                        statement.execute("PRAGMA " + pragma.getKey() + " = " + pragma.getValue());
                    }
                }
            }
            beginWith(lent, mode);
        };
    }

    private static Map<String, String> pragmas(Connection connection) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String pragma : PRAGMAS) {
                try (ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
                    if (row.next()) {
                        values.put(pragma, row.getString(1));
                    }
                }
            }
        }
        return values;
    }

    /**
     * Sets how the driver begins transactions, by the names of its methods, as the driver may come from the application.
     *
     * @param mode empty to change nothing
     * @return how it began them before; empty if the driver is another one
     */
    private static String beginWith(Connection connection, String mode) throws SQLException {
        Connection driven = connection.unwrap(Connection.class);
        try {
            Object settings = driven.getClass().getMethod("getConnectionConfig").invoke(driven);
            Object now = settings.getClass().getMethod("getTransactionMode").invoke(settings);
            if (!mode.isEmpty()) {
                Class<?> modes = ((Enum<?>) now).getDeclaringClass();
                Method set = settings.getClass().getMethod("setTransactionMode", modes);
                for (Object known : modes.getEnumConstants()) {
                    if (((Enum<?>) known).name().equals(mode)) {
                        set.invoke(settings, known);
                    }
                }
            }
            return ((Enum<?>) now).name();
        } catch (ReflectiveOperationException | ClassCastException otherDriver) {
            return "";
        }
    }
}
