package io.limbeck.migrate.internal.dialect.mariadb;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * How long a session waits for locks, in whole seconds: {@code lock_wait_timeout} for those of tables, a day on an unconfigured MariaDB
 * and a year on an unconfigured MySQL, and {@code innodb_lock_wait_timeout} for those of rows, 50 seconds on both.
 */
final class MariadbLockWaits {
    private static final Duration HARDLY_A_LIMIT = Duration.ofDays(1);
    private static final int ROWS_UNCONFIGURED = 50;
    private static final int UNKNOWN_VARIABLE = 1193;

    private MariadbLockWaits() {}

    /** Sets both where nobody has, neither the URL nor the server's configuration. */
    static void limitUnlessSet(Connection connection, Duration limit) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET " + limitIf("lock_wait_timeout", ">= " + HARDLY_A_LIMIT.toSeconds(), limit) + ", "
                    + limitIf("innodb_lock_wait_timeout", "= " + ROWS_UNCONFIGURED, limit));
        } catch (SQLException e) {
            if (e.getErrorCode() != UNKNOWN_VARIABLE) { // as on a server without InnoDB
                throw e;
            }
        }
    }

    /** The server's values have no sign, and to MySQL a choice between one with a sign and one without is no whole number. */
    private static String limitIf(String variable, String unconfigured, Duration limit) {
        return variable + " = CAST(IF(@@" + variable + " " + unconfigured + ", " + limit.toSeconds() + ", @@" + variable
                + ") AS SIGNED)";
    }
}
