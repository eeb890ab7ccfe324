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
 * What is in the database after a step has failed, in words: no more than is known.
 *
 * @param applied the statements of the step that were committed
 * @param ownTables whether it failed while our own tables were being made, and some of them stand
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

    /** @param cancelled whether somebody wanted the end */
    String words(Throwable failure, Undone undone, boolean cancelled) {
        if (undone == Undone.COMMITTED) {
            return "The answer to COMMIT was lost, and a new connection shows that it was carried out: " + position();
        } else if (undone == Undone.NEVER_RAN) {
            return "Not touched: the SQL is only written down.";
        } else if (!applied.isEmpty()) {
            return partly(undone);
        }
        return switch (undone) {
            case UNKNOWN -> unknown() + " By the steps before it, " + position();
            case CONNECTION_LOST ->
                journal.isInDoubt()
                        ? "The connection is lost, and the database takes back what was not committed. " + underWay()
                                + " By the steps before it, " + position()
                        : nothing("The connection is lost, and the database takes back what was not committed");
            case COMMIT_NOT_SEEN ->
                nothing("The connection was lost in COMMIT, and a new connection shows that it was not carried out");
            case NO_TRANSACTION -> tookItBack(failure, cancelled) ? rolledBack() : withoutTransaction();
            case ROLLED_BACK, NEVER_RAN, COMMITTED -> rolledBack();
        };
    }

    String position() {
        return "the database is at " + (progress.rows().isEmpty() ? "base" : String.join(", ", progress.rows())) + ".";
    }

    private String partly(Undone undone) {
        String reason = dialect.facts().supportsTransactionalDdl()
                ? "Not in a transaction"
                : dialect.facts().displayName() + " commits DDL by itself";
        String doubt =
                switch (undone) {
                    case CONNECTION_LOST -> journal.isInDoubt() ? "\n" + underWay() : "";
                    case UNKNOWN -> "\n" + unknown();
                    case ROLLED_BACK, NEVER_RAN, NO_TRANSACTION, COMMIT_NOT_SEEN, COMMITTED -> "";
                };
        return reason + ": of this revision these statements stand:\n  " + String.join("\n  ", applied)
                + "\nWhat the script did through op.connection() is not listed. The step is not complete: by the steps"
                + " before it, " + position() + "\n" + next() + doubt;
    }

    private String next() {
        return journal.isKept()
                ? "They are written down in " + JournalTable.NAME
                        + ": leave them in the script as they are, mend what comes behind them, and the next "
                        + step.direction() + " goes on there."
                : "Before the next try undo them by hand, or take them out of the script.";
    }

    private String rolledBack() {
        return journal.sawConnection() && !dialect.facts().supportsTransactionalDdl()
                ? "Rolled back, except for DDL that the script may have run through op.connection(), which "
                        + dialect.facts().displayName() + " commits. By the steps before it, " + position()
                : nothing("Rolled back");
    }

    private String nothing(String how) {
        return how
                + switch (progress.standing()) {
                    case 0 -> ownTables ? ", nothing changed except for migrate's own tables; " : ", nothing changed; ";
                    case 1 -> ", nothing of this revision stands; the one before it does: ";
                    default -> ", nothing of this revision stands; the " + progress.standing() + " before it do: ";
                }
                + position();
    }

    private String withoutTransaction() {
        return "No transaction was left to roll back: either the database has taken it back by itself, or the script has"
                + " ended it and what it did stands. By the steps before it, " + position();
    }

    private String unknown() {
        return "The connection was lost in COMMIT: whether it was carried out is not known, and the next "
                + step.direction() + " finds out.";
    }

    private String underWay() {
        return "Whether the statement was carried out in which the connection was lost, the next " + step.direction()
                + " finds out.";
    }

    /** Whether it is the kind of failure at which a database ends a transaction without being asked. */
    private boolean tookItBack(Throwable failure, boolean cancelled) {
        return failure instanceof StatementFailedException refused
                && (cancelled
                        || Set.of(FailureKind.FULL, FailureKind.BUSY).contains(dialect.kindOf(refused.refusal())));
    }
}
