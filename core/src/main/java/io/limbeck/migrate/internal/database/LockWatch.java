package io.limbeck.migrate.internal.database;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import io.limbeck.migrate.internal.stop.Stop;

/**
 * Asks every second whether a run still holds its lock, which also keeps the lock's session from going idle, and ends a run that does
 * not: another one may begin as soon as this one's sessions are gone.
 */
final class LockWatch implements AutoCloseable {
    private static final long PAUSE_MILLIS = 1_000;

    private final MigrationLock lock;
    private final Stop stop;
    private final Thread thread;

    private LockWatch(MigrationLock lock, Stop stop) {
        this.lock = lock;
        this.stop = stop;
        this.thread = new Thread(this::watch, "migrate-lock");
        thread.setDaemon(true);
    }

    static LockWatch over(MigrationLock lock, Stop stop) {
        LockWatch watch = new LockWatch(lock, stop);
        stop.guardedBy(lock::isHeld);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            do {
                Thread.sleep(PAUSE_MILLIS);
            } while (lock.isHeld());
            if (!Thread.currentThread().isInterrupted()) {
                stop.request(Stop.LOCK_LOST, ExitCode.LOCK_TIMEOUT);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** The watch ends before the lock is given back. */
    @Override
    public void close() {
        stop.guardedBy(() -> true);
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
