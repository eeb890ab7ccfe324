package io.limbeck.migrate.api;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.internal.stop.Stop;

/**
 * Lets another thread end what a {@link Migrator} does, as a signal handler must.
 *
 * <p>The running statement is cancelled, its revision rolled back, the lock released, and the migrator's method throws a
 * {@link io.limbeck.migrate.error.MigrationStoppedException} that says in what state the database is. A Java script that is busy with
 * something else is stopped at its next statement. Thread-safe; for one use.
 */
public final class Cancellation {
    private final Stop stop = new Stop();

    /**
     * Asks for the end, and returns when the migration that ran has ended; at once where none did.
     *
     * @param reason for people, such as {@code SIGTERM}
     * @param exitCode of the failure that is thrown
     * @return whether there was a migration to end
     */
    public boolean request(String reason, ExitCode exitCode) {
        return stop.request(requireNonNull(reason, "reason"), requireNonNull(exitCode, "exitCode"));
    }

    Stop stop() {
        return stop;
    }
}
