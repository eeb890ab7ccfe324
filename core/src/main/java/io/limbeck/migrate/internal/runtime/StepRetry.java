package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.internal.database.Patience.Pauses;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.sink.LockWaits;
import io.limbeck.migrate.internal.sink.StatementFailedException;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether a step that was rolled back, because another session held a lock, runs again from its beginning: after a pause that grows,
 * until {@code lock.timeout} is over, with what the attempts do between their waits.
 *
 * <p>The victim of a deadlock is treated alike: its rollback lets the other session continue, so that the same statements succeed a
 * little later. Not thread-safe.
 */
final class StepRetry {
    /** For what never runs again. */
    static final StepRetry NEVER = new StepRetry(Optional.empty(), new MigrationListener() {});

    private final Optional<LockWaits> waits;
    private final MigrationListener listener;
    private final long started = System.nanoTime();
    private Optional<Pauses> pauses = Optional.empty();
    private Optional<Duration> pause = Optional.empty();
    private int attempts = 1;

    /** @param waits empty if no other session can hold locks */
    StepRetry(Optional<LockWaits> waits, MigrationListener listener) {
        this.waits = waits;
        this.listener = listener;
    }

    boolean isFirst() {
        return attempts == 1;
    }

    /** Whether the step, of which nothing is left in the database, is to run once more. */
    boolean isDue(Throwable failure, Dialect dialect) {
        Optional<LockWaits> limits = waits.filter(LockWaits::areShort);
        if (limits.isEmpty()
                || !isBusy(failure, dialect)
                || Thread.currentThread().isInterrupted()) {
            return false;
        }
        pause = pauses(limits.get()).next();
        if (pause.isPresent()) {
            attempts++;
        }
        return pause.isPresent();
    }

    private static boolean isBusy(Throwable failure, Dialect dialect) {
        return failure instanceof StatementFailedException refused
                && dialect.failures().kindOf(refused.refusal()) == FailureKind.BUSY;
    }

    /** The first wait is over, and the last one must begin early enough. */
    private Pauses pauses(LockWaits limits) {
        if (pauses.isEmpty()) {
            pauses = Optional.of(Pauses.leavingRoom(limits.whole().minus(LockWaits.SHORT.multipliedBy(2))));
        }
        return pauses.get();
    }

    /** Comes before an attempt that is not the first. */
    void rest(PlanStep step) {
        LockWaits limits = waits.orElseThrow();
        if (attempts == 2) {
            listener.waiting("waiting up to " + limits.whole().toSeconds() + " s for a lock held by another session: "
                    + step.revision().id() + " was rolled back and will be retried");
        }
        limits.rest(pause.orElseThrow());
    }

    /** A note about the attempts, one sentence; empty if there was only one. */
    Optional<String> words() {
        long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
        return isFirst() ? Optional.empty() : Optional.of("It was tried " + attempts + " times in " + seconds + " s.");
    }
}
