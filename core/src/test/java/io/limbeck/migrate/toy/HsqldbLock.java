package io.limbeck.migrate.toy;

import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A lock of this process, as HSQLDB opens a database in one process only. */
final class HsqldbLock {
    private static final Map<String, Semaphore> LOCKS = new ConcurrentHashMap<>();

    private HsqldbLock() {}

    static Optional<MigrationLock> take(ConnectionRequest request, LockWait wait) {
        Semaphore lock = LOCKS.computeIfAbsent(request.url(), url -> new Semaphore(1));
        try {
            if (!lock.tryAcquire()) {
                wait.occupiedBy(Optional.of("this process"));
                if (!lock.tryAcquire(wait.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                    return Optional.empty();
                }
            }
            return Optional.of(lock::release);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
