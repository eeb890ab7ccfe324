package io.limbeck.migrate.internal.dialect.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A session's {@code LOCK_TIMEOUT}, in milliseconds; 2000 unless the URL sets another. It is never made longer: H2 does not end such a
 * wait before its time, neither when the statement is cancelled nor when the connection is.
 */
final class H2LockWaits {
    private static final int UNCONFIGURED = 2_000;

    private H2LockWaits() {}

    static void limitUnlessSet(Connection connection, Duration limit) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (limit.toMillis() < UNCONFIGURED && current(statement) == UNCONFIGURED) {
                statement.execute("SET LOCK_TIMEOUT " + limit.toMillis());
            }
        }
    }

    private static int current(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("CALL LOCK_TIMEOUT()")) {
            row.next();
            return row.getInt(1);
        }
    }
}
