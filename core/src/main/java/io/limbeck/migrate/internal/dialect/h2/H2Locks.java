package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.Locks;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** H2: the locks that keep other migrators out, and how long statements wait for those of others. */
final class H2Locks implements Locks {
    @Override
    public Optional<MigrationLock> lock(ConnectionRequest request, LockWait wait) throws SQLException {
        if (H2Url.isRemote(request.url())) {
            throw new UnsupportedByDatabaseException(
                    "H2",
                    "has no lock for migrations through its server",
                    "Migrate its file while the server is stopped, or use PostgreSQL, MariaDB or SQLite.");
        }
        Optional<Path> file = H2Url.file(request.url());
        return file.isPresent() ? H2Lock.ofFile(file.get(), wait) : H2Lock.ofMemory(H2Url.place(request.url()), wait);
    }

    /** Its lock is that of the process. */
    @Override
    public boolean lockToWork(Connection connection, LockWait wait) throws SQLException {
        H2LockWaits.limitUnlessSet(connection, wait.ofStatements());
        return true;
    }
}
