package io.limbeck.migrate.internal.runtime;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.journal.JournalTable;
import io.limbeck.migrate.internal.sink.StatementFailedException;
import io.limbeck.migrate.internal.sink.StepJournal;
import java.util.List;
import java.util.Set;

/**
 * Describes the state of the database after a failed step: no more than is known.
 *
 * @param applied the statements of the step that were committed
 * @param ownTables whether it failed while our own tables were being created, and some of them exist
 * @param journal by which the next run goes on
 */
record StateAfterFailure(
        Dialect dialect,
        Progress progress,
        PlanStep step,
        List<String> applied,
        boolean ownTables,
        StepJournal journal) {
    StateAfterFailure {
        requireNonNull(dialect, "dialect");
        requireNonNull(progress, "progress");
        requireNonNull(step, "step");
        applied = List.copyOf(applied);
        requireNonNull(journal, "journal");
    }

    /** @param cancelled whether the run was cancelled */
    String words(Throwable failure, RollbackOutcome undone, boolean cancelled) {
        if (undone == RollbackOutcome.COMMITTED) {
            return "The answer to COMMIT was lost, but a new connection shows that it succeeded: " + position();
        } else if (undone == RollbackOutcome.NEVER_RAN) {
            return "Unchanged: the SQL was only generated.";
        } else if (!applied.isEmpty()) {
            return partly(undone);
        }
        return switch (undone) {
            case UNKNOWN -> unknown() + " Without this step, " + position();
            case CONNECTION_LOST ->
                journal.isInDoubt()
                        ? underWay() + " The database rolls back what was not committed." + " Without this step, "
                                + position()
                        : nothing("The connection was lost, and the database rolls back what was not committed");
            case COMMIT_NOT_SEEN ->
                nothing("The connection was lost during COMMIT, and a new connection shows that nothing was committed");
            case NO_TRANSACTION -> tookItBack(failure, cancelled) ? rolledBack() : withoutTransaction();
            case ROLLED_BACK, NEVER_RAN, COMMITTED -> rolledBack();
        };
    }

    String position() {
        return "the database is at " + (progress.rows().isEmpty() ? "base" : String.join(", ", progress.rows())) + ".";
    }

    private String partly(RollbackOutcome undone) {
        String reason = dialect.facts().supportsTransactionalDdl()
                ? "Not everything ran in a transaction"
                : dialect.facts().displayName() + " commits DDL implicitly";
        String doubt =
                switch (undone) {
                    case CONNECTION_LOST -> journal.isInDoubt() ? "\n" + underWay() : "";
                    case UNKNOWN -> "\n" + unknown();
                    case ROLLED_BACK, NEVER_RAN, NO_TRANSACTION, COMMIT_NOT_SEEN, COMMITTED -> "";
                };
        return reason + ": these statements of this revision remain applied:\n  " + String.join("\n  ", applied)
                + "\nWhat the script did through op.connection() is not listed. The step is incomplete; without"
                + " it, " + position() + "\n" + next() + doubt;
    }

    private String next() {
        return journal.isKept()
                ? "The listed statements are recorded in " + JournalTable.NAME
                        + ": do not change them in the script, fix what follows them, and the next "
                        + step.direction() + " continues there."
                : "Before the next attempt, undo the listed statements by hand or remove them from the script.";
    }

    private String rolledBack() {
        return journal.sawConnection() && !dialect.facts().supportsTransactionalDdl()
                ? "Rolled back, except for DDL that the script may have run through op.connection(), which "
                        + dialect.facts().displayName() + " commits. Without this step, " + position()
                : nothing("Rolled back");
    }

    private String nothing(String how) {
        return how
                + switch (progress.standing()) {
                    case 0 -> ownTables ? ", nothing changed except for migrate's own tables; " : ", nothing changed; ";
                    case 1 -> ": nothing of this revision was applied. The one before it was; ";
                    default ->
                        ": nothing of this revision was applied. The " + progress.standing() + " before it were; ";
                }
                + position();
    }

    private String withoutTransaction() {
        return "There was no transaction to roll back: either the database rolled it back automatically, or the script"
                + " ended it and its changes remain. Without this step, " + position();
    }

    private String unknown() {
        return "The connection was lost during COMMIT: whether it succeeded is unknown; the next " + step.direction()
                + " will find out.";
    }

    private String underWay() {
        return "The connection was lost while a statement was running; the next " + step.direction()
                + " will find out whether it completed.";
    }

    /** Whether it is the kind of failure at which a database ends a transaction without being asked. */
    private boolean tookItBack(Throwable failure, boolean cancelled) {
        return failure instanceof StatementFailedException refused
                && (cancelled
                        || Set.of(FailureKind.FULL, FailureKind.BUSY)
                                .contains(dialect.failures().kindOf(refused.refusal())));
    }
}
