package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import io.limbeck.migrate.internal.dialect.SessionLock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A named lock of a session. Named locks are the server's, so the database is part of the name. */
final class MariadbLock {
    private static final String NAME = "CONCAT('migrate:', LEFT(DATABASE(), 56))";

    private MariadbLock() {}

    static Optional<MigrationLock> take(Connection connection, LockWait wait) throws SQLException {
        return SessionLock.take(
                connection, MariadbLock::tryOnce, "SELECT RELEASE_ALL_LOCKS()", MariadbLock::holder, wait);
    }

    private static boolean tryOnce(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT GET_LOCK(" + NAME + ", 0)")) {
            row.next();
            return row.getInt(1) == 1;
        }
    }

    /** Without the right to see others' sessions, its number alone. */
    private static Optional<String> holder(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT h.id, p.user, p.host FROM (SELECT IS_USED_LOCK(" + NAME + ") AS id) h"
                                + " LEFT JOIN information_schema.processlist p ON p.id = h.id WHERE h.id IS NOT NULL")) {
            if (!row.next()) {
                return Optional.empty();
            }
            String user = row.getString(2);
            return Optional.of(
                    "session " + row.getLong(1) + (user == null ? "" : " of " + user + " on " + row.getString(3)));
        }
    }
}
