package io.limbeck.migrate.internal.runtime;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.StatementInDoubtException;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.sink.StatementFailedException;
import io.limbeck.migrate.internal.sink.StepJournal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A step that has failed: its transaction is rolled back, or its outcome determined, and the history updated.
 *
 * @param inScript whether it was the script that failed, which leaves the version rows as they were
 */
record FailedStep(Executor executor, StepJournal journal, Throwable failure, boolean inScript) {
    FailedStep {
        requireNonNull(executor, "executor");
        requireNonNull(journal, "journal");
        requireNonNull(failure, "failure");
    }

    /** @param committing the steps that the commit at hand would have committed */
    Undone undo(Progress progress, List<PlanStep> committing) {
        Undone undone = rollBack(progress, committing);
        try {
            journal.refused();
        } catch (RuntimeException lost) { // what became of the last statement is for the next run to find out
            failure.addSuppressed(lost);
        }
        return undone;
    }

    private Undone rollBack(Progress progress, List<PlanStep> committing) {
        try {
            executor.sink().rollback();
            return executor.sink().isText() ? Undone.NEVER_RAN : Undone.ROLLED_BACK;
        } catch (StatementFailedException refused) {
            if (executor.sink().answers()) {
                return Undone.NO_TRANSACTION;
            }
            return isOfCommit() ? afterLostCommit(progress, committing) : Undone.CONNECTION_LOST;
        }
    }

    private boolean isOfCommit() {
        return failure instanceof StatementFailedException refused
                && refused.sql().equals("COMMIT");
    }

    /** The version rows are the last that a step writes, so they show whether it was committed. */
    private Undone afterLostCommit(Progress progress, List<PlanStep> committing) {
        if (inScript) {
            return Undone.UNKNOWN;
        }
        Optional<Set<String>> seen =
                executor.sink().onNewConnection(executor.books()::versionRows).map(Set::copyOf);
        if (seen.isEmpty()) {
            return Undone.UNKNOWN;
        } else if (!seen.get().equals(progress.rowsAfter(committing))) {
            return Undone.COMMIT_NOT_SEEN;
        }
        committing.forEach(progress::finished);
        return Undone.COMMITTED;
    }

    /** A run that did nothing because it needs a decision is not recorded in the history. */
    void record(PlanStep step, String checksum, Instant started, long millis) {
        boolean asks = failure instanceof StatementInDoubtException || StepFailure.isHalfRunMismatch(failure);
        if (asks
                || executor.journal().table().isEmpty()
                || executor.sink().stopped().isPresent()) {
            return;
        }
        try {
            executor.books().recordFailure(step, checksum, started, millis, executor.sink());
        } catch (SQLException | RuntimeException unwritten) { // the failure itself is what people have to hear of
            failure.addSuppressed(unwritten);
            rollBack(unwritten);
        }
    }

    private void rollBack(Exception unwritten) {
        try {
            executor.sink().rollback();
        } catch (StatementFailedException lost) {
            unwritten.addSuppressed(lost);
        }
    }
}
