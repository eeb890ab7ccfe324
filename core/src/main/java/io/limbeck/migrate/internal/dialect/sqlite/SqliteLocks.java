package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.Locks;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** SQLite: the locks that keep other migrators out, and how long statements wait for those of others. */
final class SqliteLocks implements Locks {
    @Override
    public Optional<MigrationLock> lock(ConnectionRequest request, LockWait wait) throws SQLException {
        Optional<Path> file = SqliteFile.of(request.url());
        if (file.isEmpty()) {
            return Optional.of(() -> {}); // nobody else sees a database in memory
        }
        SqliteFile.refuseFolder(request.url());
        SqliteFile.makeParentFolders(file.get());
        if (Files.exists(file.get()) && !Files.isWritable(file.get())) {
            return Optional.of(
                    () -> {}); // whoever may not write has nobody to keep out; what they try is refused later
        }
        return SqliteLock.take(request, file.get(), wait);
    }
}
