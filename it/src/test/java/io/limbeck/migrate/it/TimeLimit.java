package io.limbeck.migrate.it;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** No process of these tests takes that long, even on a busy machine: one that hangs is ended, with all that it has started. */
final class TimeLimit {
    static final Duration OF_PROCESSES = Duration.ofMinutes(5);

    private TimeLimit() {}

    /** Waits for its end; ends it, and returns false, when it takes too long. */
    static boolean ended(Process process) {
        try {
            boolean inTime = process.waitFor(OF_PROCESSES.toSeconds(), TimeUnit.SECONDS);
            if (!inTime) {
                end(process);
                process.waitFor();
            }
            return inTime;
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Ends it when its time is over, so that whoever reads its output comes to the end of that.
     *
     * @return to be cancelled when it may go on
     */
    static CompletableFuture<Void> watch(Process process) {
        return CompletableFuture.runAsync(
                () -> end(process), CompletableFuture.delayedExecutor(OF_PROCESSES.toSeconds(), TimeUnit.SECONDS));
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    static String exceeded(List<String> words) {
        return "did not end within " + OF_PROCESSES.toMinutes() + " minutes: " + String.join(" ", words) + "\n";
    }
}
