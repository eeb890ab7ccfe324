package io.limbeck.migrate.api;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.internal.stop.Stop;

/**
 * Lets another thread, such as a signal handler, stop a {@link Migrator}.
 *
 * <p>The running statement is cancelled, its revision rolled back and the lock released. The migrator's method then throws a
 * {@link io.limbeck.migrate.error.MigrationStoppedException} that reports the state of the database. A Java script that is busy with
 * something else stops at its next statement. Thread-safe; for a single use.
 */
public final class Cancellation {
    private final Stop stop = new Stop();

    /**
     * Requests the stop, and returns when the running migration has ended; immediately if none is running.
     *
     * @param reason for messages, such as {@code SIGTERM}
     * @param exitCode the exit code of the exception that is thrown
     * @return whether a migration was running
     */
    public boolean request(String reason, ExitCode exitCode) {
        return stop.request(requireNonNull(reason, "reason"), requireNonNull(exitCode, "exitCode"));
    }

    Stop stop() {
        return stop;
    }
}
