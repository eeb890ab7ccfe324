package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.FileLockHolder;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The lock of an H2 database, see the package. */
final class H2Lock {
    private static final long PAUSE_MILLIS = 50;
    private static final Set<String> IN_MEMORY = ConcurrentHashMap.newKeySet();

    private H2Lock() {}

    static Optional<MigrationLock> ofMemory(String place, LockWait wait) throws SQLException {
        return poll(
                wait,
                () -> Optional.of("this process"),
                () -> IN_MEMORY.add(place) ? Optional.of(() -> IN_MEMORY.remove(place)) : Optional.empty());
    }

    /** @param database without H2's endings; its folder is made */
    static Optional<MigrationLock> ofFile(Path database, LockWait wait) throws SQLException {
        try {
            Path folder = Files.createDirectories(database.getParent()).toRealPath();
            Path side = folder.resolve(database.getFileName() + ".migrate-lock");
            FileChannel channel = FileChannel.open(side, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<MigrationLock> lock = poll(wait, () -> FileLockHolder.of(side), () -> tryLock(channel));
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock;
        } catch (IOException e) {
            throw new SQLException("Cannot lock " + database + ": " + e, "", H2Failures.IO_EXCEPTION, e);
        }
    }

    private static Optional<MigrationLock> tryLock(FileChannel channel) throws SQLException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null ? Optional.empty() : Optional.of(() -> close(channel));
        } catch (OverlappingFileLockException e) { // held by this very process
            return Optional.empty();
        } catch (IOException e) {
            throw new SQLException("Cannot lock: " + e, "", H2Failures.IO_EXCEPTION, e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the channel whatever the file system says of it.
            return;
        }
    }

    private static Optional<MigrationLock> poll(LockWait wait, Supplier<Optional<String>> holder, Attempt attempt)
            throws SQLException {
        long deadline = System.nanoTime() + wait.timeout().toNanos();
        boolean told = false;
        while (true) {
            Optional<MigrationLock> lock = attempt.make();
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (lock.isPresent() || left <= 0) {
                return lock;
            }
            if (!told) {
                told = true;
                wait.occupiedBy(holder.get());
            }
            try {
                Thread.sleep(Math.min(PAUSE_MILLIS, left));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    @FunctionalInterface
    private interface Attempt {
        Optional<MigrationLock> make() throws SQLException;
    }
}
