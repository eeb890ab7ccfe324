package io.limbeck.migrate.internal.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A session's {@code lock_timeout}, in milliseconds. The server's own is 0: no limit, while every query that comes later waits in the
 * queue of the same table.
 */
final class PostgresqlLockWaits {
    private static final Pattern NAME = Pattern.compile("lock_timeout", Pattern.CASE_INSENSITIVE);

    private PostgresqlLockWaits() {}

    /** An expression that sets the limit where nobody has: neither the URL, nor the role or database, nor the server's configuration. */
    static String limitUnlessSet(Duration limit) {
        return "(SELECT set_config(name, '"
                + limit.toMillis()
                + "', false) FROM pg_settings WHERE name = 'lock_timeout' AND setting = '0'"
                + " AND source IN ('default', 'configuration file'))";
    }

    /** Whether the session had the limit {@code from}, and now has {@code to}. */
    static boolean change(Connection connection, Duration from, Duration to) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT set_config(name, '" + to.toMillis()
                        + "', false) FROM pg_settings WHERE name = 'lock_timeout' AND setting = '" + from.toMillis()
                        + "'")) {
            return row.next();
        }
    }

    /** Also in the body of a block or function. */
    static boolean mayBeSetBy(String sql) {
        return NAME.matcher(sql).find();
    }
}
