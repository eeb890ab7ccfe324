package io.limbeck.migrate.runner;

import io.limbeck.migrate.api.Cancellation;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrationStoppedException;
import io.limbeck.migrate.runner.exec.Signals;
import io.limbeck.migrate.shell.CommandRun;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Handles {@code docker stop} and Ctrl-C during a migration: the first signal stops it cleanly, the second at once. Without this, the JVM
 * would exit in the middle of a statement, and as process 1 it has nobody else to clean up.
 */
final class EndingSignals {
    private static final Map<String, ExitCode> SIGNALS = Map.of(
            "TERM", ExitCode.TERMINATED,
            "INT", ExitCode.INTERRUPTED,
            "HUP", ExitCode.HUNG_UP);

    private static final long LATEST_MILLIS = 4_500;

    private final Cancellation cancellation;
    private final CommandRun run;
    private final AtomicInteger came = new AtomicInteger();

    private EndingSignals(Cancellation cancellation, CommandRun run) {
        this.cancellation = cancellation;
        this.run = run;
    }

    static void end(Cancellation cancellation, CommandRun run) {
        EndingSignals signals = new EndingSignals(cancellation, run);
        SIGNALS.forEach((name, status) -> Signals.handle(name, number -> signals.came("SIG" + name, status)));
    }

    /** A script may be doing something that cannot be interrupted, and whoever sent the signal will not wait long. */
    private void endAtTheLatest(String signal, ExitCode status) {
        Thread last = new Thread(
                () -> {
                    try {
                        Thread.sleep(LATEST_MILLIS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                    run.fail(new MigrationStoppedException(
                            status,
                            "Stopped by " + signal + "; the running work did not end within " + LATEST_MILLIS / 1_000
                                    + " s.",
                            Optional.empty(),
                            "Unknown; the database rolls back whatever was not committed."));
                    Runtime.getRuntime().halt(status.number());
                },
                "migrate-end");
        last.setDaemon(true);
        last.start();
    }

    private void came(String signal, ExitCode status) {
        if (came.incrementAndGet() > 1) {
            // The database rolls back whatever was not committed when the connection ends.
            Runtime.getRuntime().halt(status.number());
        }
        endAtTheLatest(signal, status);
        if (!cancellation.request(signal, status)) {
            run.fail(new MigrationStoppedException(
                    status, "Stopped by " + signal + ".", Optional.empty(), "No migration was running."));
            System.exit(status.number());
        }
    }
}
