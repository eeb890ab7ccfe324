package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.dialect.FileLockHolder;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * An exclusive transaction on a side file next to the database.
 *
 * <p>The database itself stays free for readers meanwhile, the operating system drops the lock with the process, and the file
 * remains, empty: to delete it would let two waiters lock two different files of the same name.
 */
final class SqliteLock implements MigrationLock {
    private final Connection connection;

    private SqliteLock(Connection connection) {
        this.connection = connection;
    }

    /** Whatever links lead to a database, its lock is the same; the folder must be there. */
    static Path fileFor(Path database) throws SQLException {
        try {
            Path real = Files.exists(database)
                    ? database.toRealPath()
                    : database.resolveSibling("").toRealPath().resolve(database.getFileName());
            return real.resolveSibling(real.getFileName() + ".migrate-lock");
        } catch (IOException e) {
            throw SqliteFailures.cannotOpen("Cannot find the folder of " + database + ": " + e, e);
        }
    }

    static Optional<MigrationLock> take(ConnectionRequest request, Path database, LockWait wait) throws SQLException {
        Path side = fileFor(database);
        Properties properties = new Properties();
        properties.setProperty("busy_timeout", "0");
        Connection connection = SqliteOpening.open(request, SqliteFile.PREFIX + side, properties);
        try (Statement statement = connection.createStatement()) {
            if (begins(statement)) {
                return Optional.of(new SqliteLock(connection));
            }
            wait.occupiedBy(FileLockHolder.of(side));
            if (!wait.timeout().isZero()) {
                statement.execute("PRAGMA busy_timeout = " + millis(wait.timeout()));
                if (begins(statement)) {
                    return Optional.of(new SqliteLock(connection));
                }
            }
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    private static boolean begins(Statement statement) throws SQLException {
        try {
            return !statement.execute("BEGIN EXCLUSIVE");
        } catch (SQLException e) {
            if (new SqliteFailures().kindOf(e) == FailureKind.BUSY) {
                return false;
            }
            throw e;
        }
    }

    /** SQLite counts in 32 bits, which is 24 days. */
    static String millis(Duration timeout) {
        return Long.toString(Math.min(timeout.toMillis(), Integer.MAX_VALUE));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // Closing drops the lock whatever the driver says of it, and the process's end drops it at the latest.
            return;
        }
    }
}
