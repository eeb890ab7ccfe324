package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.error.ConcurrentChangeException;
import io.limbeck.migrate.error.DefinitionNeededException;
import io.limbeck.migrate.error.HalfRunMismatchException;
import io.limbeck.migrate.error.ListenerException;
import io.limbeck.migrate.error.LockTimeoutException;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.MigrationFailedException;
import io.limbeck.migrate.error.OfflineException;
import io.limbeck.migrate.error.ScriptLocation;
import io.limbeck.migrate.error.StatementInDoubtException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.result.Direction;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Turns whatever a step threw into words: what failed, why, what to do, and what stands in the database. */
final class StepFailure {
    /** The kinds of refusal of a statement that may have left something behind, or may have met it. */
    private static final Set<FailureKind> LEAVING =
            Set.of(FailureKind.CONSTRAINT, FailureKind.OBJECT_EXISTS, FailureKind.OTHER);

    private final Bookkeeping books;
    private final Progress progress;
    private final PlanStep step;
    private final List<String> standing;
    private final boolean journaled;

    /**
     * @param standing the statements of the step that ran outside of a transaction
     * @param journaled whether the next run goes on behind them
     */
    StepFailure(Bookkeeping books, Progress progress, PlanStep step, List<String> standing, boolean journaled) {
        this.books = books;
        this.progress = progress;
        this.step = step;
        this.standing = standing;
        this.journaled = journaled;
    }

    /** @param script the script that ran; empty when it was not the script that failed */
    MigrateException report(Throwable failure, Optional<RunnableScript> script, Undone undone) {
        String state = state(failure, undone, false);
        ScriptLocation place = script.map(running -> running.locate(failure)).orElseGet(this::nowhere);
        if (failure instanceof HalfRunMismatchException || failure instanceof StatementInDoubtException) {
            return (MigrateException) failure;
        } else if (failure instanceof RowsChangedException rows) {
            return new ConcurrentChangeException(what(), String.valueOf(rows.getMessage()), state);
        } else if (failure instanceof OfflineException) {
            return new OfflineException("Cannot write " + named() + " as SQL: " + place + " uses op.connection().");
        } else if (failure instanceof DefinitionNeededException needed) {
            return needed.in(named() + " (" + place + ")");
        } else if (failure instanceof StatementFailedException refused) {
            ScriptLocation where =
                    new ScriptLocation(place.revision(), place.script(), place.line(), Optional.of(refused.sql()));
            return refused(refused.refusal(), script.isPresent(), where, state);
        } else if (failure instanceof SQLException refusal) {
            return refused(refusal, script.isPresent(), place, state);
        } else if (failure instanceof MigrateException known) {
            String why = known.why().map(reason -> known.what() + "\n" + reason).orElse(known.what());
            return failed(why, known.remedy(), known.location().orElse(place), state, failure);
        }
        return failed(words(failure), remedy(failure), place, state, failure);
    }

    /** @param failure how the step ended when somebody wanted its end */
    MigrateException report(
            StoppedException stopped, Throwable failure, Optional<RunnableScript> script, Undone undone) {
        return stopped.during(
                " in the " + step.direction() + " of " + named(),
                script.map(running -> running.locate(failure)),
                state(failure, undone, true));
    }

    /** The step is through and committed; only the listener failed. */
    MigrateException reportBehind(ListenerException failure) {
        return new MigrationFailedException(
                "Stopped behind the " + step.direction() + " of " + named() + ".",
                failure.what() + "\n" + failure.why().orElse(""),
                failure.remedy(),
                nowhere(),
                "The revision stands: " + position(),
                failure);
    }

    private MigrateException refused(SQLException refusal, boolean inScript, ScriptLocation place, String state) {
        Dialect dialect = books.dialect();
        String why = Refusals.words(refusal);
        if (dialect.kindOf(refusal) == FailureKind.BUSY) {
            return LockTimeoutException.during(what(), why, place, state, refusal);
        }
        boolean ours = !inScript
                && (dialect.kindOf(refusal) == FailureKind.OBJECT_MISSING
                        || dialect.kindOf(refusal) == FailureKind.OBJECT_EXISTS);
        String remedy = ours
                ? "The tables " + books.versions().name() + " and "
                        + books.history().name()
                        + " must be as migrate makes them: give a table of another kind another name, or name others with"
                        + " version.table and history.table."
                : Refusals.remedy(dialect, refusal) + leftBehind(refusal, place);
        return failed(why, remedy, place, state, refusal);
    }

    private String leftBehind(SQLException refusal, ScriptLocation place) {
        boolean begun = LEAVING.contains(books.dialect().kindOf(refusal));
        return place.statement()
                .filter(sql -> begun)
                .flatMap(books.dialect()::leftBehind)
                .map(sentence -> " " + sentence)
                .orElse("");
    }

    private MigrationFailedException failed(
            String why, String remedy, ScriptLocation place, String state, Throwable failure) {
        return new MigrationFailedException(what(), why, remedy, place, state, failure);
    }

    private String what() {
        return "Cannot " + step.direction() + " " + named() + ".";
    }

    private String named() {
        return (step.revision().id() + " " + step.revision().message()).strip();
    }

    private ScriptLocation nowhere() {
        return new ScriptLocation(
                Optional.of(step.revision().id()),
                step.revision().header().source(),
                OptionalInt.empty(),
                Optional.empty());
    }

    private static String words(Throwable failure) {
        String message = failure.getMessage();
        String type = failure.getClass().getSimpleName();
        return message == null ? "The script threw " + type + "." : "The script threw " + type + ": " + message;
    }

    private String remedy(Throwable failure) {
        return failure instanceof UnsupportedOperationException && step.direction() == Direction.DOWNGRADE
                ? "The script says that there is no way back: restore a backup, or write the downgrade."
                : "Mend the script, then run the command again.";
    }

    private String position() {
        return "the database is at " + (progress.rows().isEmpty() ? "base" : String.join(", ", progress.rows())) + ".";
    }

    private String state(Throwable failure, Undone undone, boolean cancelled) {
        if (!standing.isEmpty()) {
            DialectFacts facts = books.dialect().facts();
            String reason = facts.supportsTransactionalDdl()
                    ? "Not in a transaction"
                    : facts.displayName() + " commits DDL by itself";
            return reason + ": of this revision these statements stand:\n  " + String.join("\n  ", standing)
                    + "\nWhat the script did through op.connection() is not listed. The step is not complete: by the"
                    + " steps before it, " + position()
                    + "\n"
                    + (journaled ? goOn() : "Before the next try undo them by hand, or take them out of the script.")
                    + (journaled && undone == Undone.CONNECTION_LOST ? "\n" + underWay() : "");
        } else if (journaled && undone == Undone.CONNECTION_LOST) {
            return "The connection is lost, and the database takes back what was not committed. " + underWay()
                    + " By the steps before it, " + position();
        } else if (undone == Undone.NO_TRANSACTION && !tookItBack(failure, cancelled)) {
            return "No transaction was left to roll back: either the database has taken it back by itself, or the script"
                    + " has ended it and what it did stands. By the steps before it, " + position();
        }
        return (undone == Undone.CONNECTION_LOST
                        ? "The connection is lost, and the database takes back what was not committed"
                        : "Rolled back")
                + switch (progress.standing()) {
                    case 0 -> ", nothing changed; ";
                    case 1 -> ", nothing of this revision stands; the one before it does: ";
                    default -> ", nothing of this revision stands; the " + progress.standing() + " before it do: ";
                }
                + position();
    }

    private String goOn() {
        return "They are written down in " + JournalTable.NAME
                + ": leave them in the script as they are, mend what comes" + " behind them, and the next "
                + step.direction() + " goes on there.";
    }

    private String underWay() {
        return "Whether the statement was carried out in which the connection was lost, the next " + step.direction()
                + " finds out.";
    }

    /** Whether it is the kind of failure at which a database ends a transaction without being asked. */
    private boolean tookItBack(Throwable failure, boolean cancelled) {
        return failure instanceof StatementFailedException refused
                && (cancelled
                        || Set.of(FailureKind.FULL, FailureKind.BUSY)
                                .contains(books.dialect().kindOf(refused.refusal())));
    }
}
