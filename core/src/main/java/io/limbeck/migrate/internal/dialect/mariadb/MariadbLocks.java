package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.Locks;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** MariaDB: the locks that keep other migrators out, and how long statements wait for those of others. */
final class MariadbLocks implements Locks {
    @Override
    public Optional<MigrationLock> lock(ConnectionRequest request, LockWait wait) throws SQLException {
        return MariadbLock.take(request, wait);
    }

    @Override
    public boolean lockToWork(Connection connection, LockWait wait) throws SQLException {
        return MariadbLock.takeToWork(connection, wait);
    }
}
