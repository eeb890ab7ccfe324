package io.limbeck.migrate.internal.runtime;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.StatementInDoubtException;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.sink.JdbcSink;
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
record FailedStep(RunContext context, StepJournal journal, Throwable failure, boolean inScript) {
    FailedStep {
        requireNonNull(context, "context");
        requireNonNull(journal, "journal");
        requireNonNull(failure, "failure");
    }

    /** @param committing the steps that the commit at hand would have committed */
    RollbackOutcome undo(Progress progress, List<PlanStep> committing) {
        RollbackOutcome undone = rollBack(progress, committing);
        try {
            journal.refused();
        } catch (RuntimeException lost) { // what became of the last statement is for the next run to find out
            failure.addSuppressed(lost);
        }
        return undone;
    }

    private RollbackOutcome rollBack(Progress progress, List<PlanStep> committing) {
        try {
            context.sink().rollback();
            return context.sink().live().isEmpty() ? RollbackOutcome.NEVER_RAN : RollbackOutcome.ROLLED_BACK;
        } catch (StatementFailedException refused) {
            if (context.sink().live().map(JdbcSink::answers).orElse(true)) {
                return RollbackOutcome.NO_TRANSACTION;
            }
            return isOfCommit() ? afterLostCommit(progress, committing) : RollbackOutcome.CONNECTION_LOST;
        }
    }

    private boolean isOfCommit() {
        return failure instanceof StatementFailedException refused
                && refused.sql().equals("COMMIT");
    }

    /** The version rows are the last that a step writes, so they show whether it was committed. */
    private RollbackOutcome afterLostCommit(Progress progress, List<PlanStep> committing) {
        if (inScript) {
            return RollbackOutcome.UNKNOWN;
        }
        Optional<Set<String>> seen = context.sink()
                .live()
                .flatMap(live -> live.onNewConnection(context.books()::versionRows))
                .map(Set::copyOf);
        if (seen.isEmpty()) {
            return RollbackOutcome.UNKNOWN;
        } else if (!seen.get().equals(progress.rowsAfter(committing))) {
            return RollbackOutcome.COMMIT_NOT_SEEN;
        }
        committing.forEach(progress::finished);
        return RollbackOutcome.COMMITTED;
    }

    /** A run that did nothing because it needs a decision is not recorded in the history. */
    void record(PlanStep step, String checksum, Instant started, long millis) {
        boolean asks = failure instanceof StatementInDoubtException || StepFailure.isHalfRunMismatch(failure);
        if (asks || context.journal().table().isEmpty() || context.stopped().isPresent()) {
            return;
        }
        try {
            context.books().recordFailure(step, checksum, started, millis, context.sink());
        } catch (SQLException | RuntimeException unwritten) { // the failure itself is what people have to hear of
            failure.addSuppressed(unwritten);
            rollBack(unwritten);
        }
    }

    private void rollBack(Exception unwritten) {
        try {
            context.sink().rollback();
        } catch (StatementFailedException lost) {
            unwritten.addSuppressed(lost);
        }
    }
}
