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
 * What {@code docker stop} and Ctrl-C do to a migration: the first signal ends it in order, the second one at once. Without this, the
 * virtual machine would end in the middle of a statement, and as process 1 nothing else would clean up.
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

    /** A script may be busy with something that nobody can end, and who sent the signal does not wait for long. */
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
                            "Stopped by " + signal + " in the middle of something that did not end within "
                                    + LATEST_MILLIS / 1_000 + " s.",
                            Optional.empty(),
                            "Not known; the database takes back what was not committed."));
                    Runtime.getRuntime().halt(status.number());
                },
                "migrate-end");
        last.setDaemon(true);
        last.start();
    }

    private void came(String signal, ExitCode status) {
        if (came.incrementAndGet() > 1) {
            // The database takes back what was not committed when the connection ends.
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
