package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.Locks;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** PostgreSQL: the locks that keep other migrators out, and how long statements wait for those of others. */
final class PostgresqlLocks implements Locks {
    @Override
    public Optional<MigrationLock> lock(ConnectionRequest request, LockWait wait) throws SQLException {
        return PostgresqlLock.take(request, wait);
    }

    @Override
    public boolean lockToWork(Connection connection, LockWait wait) throws SQLException {
        return PostgresqlLock.takeToWork(connection, wait);
    }

    @Override
    public boolean limitLockWaits(Connection connection, Duration from, Duration to) throws SQLException {
        return PostgresqlLockWaits.change(connection, from, to);
    }

    @Override
    public boolean maySetLockWaits(String sql) {
        return PostgresqlLockWaits.mayBeSetBy(sql);
    }
}
