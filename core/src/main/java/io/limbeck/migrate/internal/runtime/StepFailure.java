package io.limbeck.migrate.internal.runtime;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.error.HistoryMismatchException;
import io.limbeck.migrate.error.ListenerException;
import io.limbeck.migrate.error.LockTimeoutException;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.MigrationFailedException;
import io.limbeck.migrate.error.OfflineException;
import io.limbeck.migrate.error.ScriptLocation;
import io.limbeck.migrate.error.StatementInDoubtException;
import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.history.Bookkeeping;
import io.limbeck.migrate.internal.history.HistoryFailures;
import io.limbeck.migrate.internal.operations.RunnableScript;
import io.limbeck.migrate.internal.sink.Refusals;
import io.limbeck.migrate.internal.sink.RowsChangedException;
import io.limbeck.migrate.internal.sink.StatementFailedException;
import io.limbeck.migrate.internal.stop.StoppedException;
import io.limbeck.migrate.result.Direction;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Turns a step's exception into a message: what failed, why, what to do, and the state of the database. */
final class StepFailure {
    /** The kinds of errors of statements that may have changed something, or encountered such changes. */
    private static final Set<FailureKind> LEAVING =
            Set.of(FailureKind.CONSTRAINT, FailureKind.OBJECT_EXISTS, FailureKind.OTHER);

    private static final Advice GO_ON = Advice.of("Run the command again: it continues after this revision.");

    private final Bookkeeping books;
    private final PlanStep step;
    private final StateAfterFailure after;
    private final Optional<String> attempts;

    /** @param attempts a sentence about those that came before, if any */
    StepFailure(Bookkeeping books, PlanStep step, StateAfterFailure after, Optional<String> attempts) {
        this.books = books;
        this.step = step;
        this.after = after;
        this.attempts = attempts;
    }

    static boolean isHalfRunMismatch(Throwable failure) {
        return failure instanceof HistoryMismatchException mismatch
                && mismatch.is(HistoryMismatchException.Kind.HALF_RUN_MISMATCH);
    }

    /** @param script the script that ran; empty when it was not the script that failed */
    MigrateException report(Throwable failure, Optional<RunnableScript> script, RollbackOutcome undone) {
        String state = after.words(failure, undone, false);
        ScriptLocation place = script.map(running -> running.locate(failure)).orElseGet(this::nowhere);
        if (isHalfRunMismatch(failure) || failure instanceof StatementInDoubtException) {
            return (MigrateException) failure;
        } else if (failure instanceof RowsChangedException rows) {
            return HistoryFailures.concurrentChange(what(), String.valueOf(rows.getMessage()), state);
        } else if (failure instanceof OfflineException) {
            return new OfflineException("Cannot write " + named() + " as SQL: " + place + " uses op.connection().");
        } else if (failure instanceof DefinitionNeededException needed) {
            return needed.in(named() + " (" + place + ")");
        } else if (failure instanceof StatementFailedException refused) {
            ScriptLocation where =
                    new ScriptLocation(place.revision(), place.script(), place.line(), Optional.of(refused.sql()));
            return undone == RollbackOutcome.COMMITTED
                    ? failed(Refusals.words(refused.refusal()), GO_ON, where, state, failure)
                    : refused(refused.refusal(), script.isPresent(), where, state);
        } else if (failure instanceof SQLException refusal) {
            return refused(refusal, script.isPresent(), place, state);
        } else if (failure instanceof MigrateException known) {
            String why = known.why().map(reason -> known.what() + "\n" + reason).orElse(known.what());
            return failed(why, known.advice(), known.location().orElse(place), state, failure);
        }
        return failed(words(failure), Advice.of(remedy(failure)), place, state, failure);
    }

    /** @param failure how the step ended when it was stopped */
    MigrateException report(
            StoppedException stopped, Throwable failure, Optional<RunnableScript> script, RollbackOutcome undone) {
        return stopped.during(
                " in the " + step.direction() + " of " + named(),
                script.map(running -> running.locate(failure)),
                after.words(failure, undone, true));
    }

    /** The step is through and committed; only the listener failed. */
    MigrateException reportBehind(ListenerException failure) {
        return new MigrationFailedException(
                "Stopped after the " + step.direction() + " of " + named() + ".",
                failure.what() + "\n" + failure.why().orElse(""),
                failure.advice(),
                nowhere(),
                "The step was completed: " + after.position(),
                failure);
    }

    private MigrateException refused(SQLException refusal, boolean inScript, ScriptLocation place, String state) {
        Dialect dialect = books.dialect();
        String why = Refusals.words(refusal);
        if (dialect.failures().kindOf(refusal) == FailureKind.BUSY) {
            String reasons = Stream.of(
                            Optional.of(why), attempts, dialect.failures().advice(refusal))
                    .flatMap(Optional::stream)
                    .collect(joining("\n"));
            return LockTimeoutException.during(what(), reasons, place, state, refusal);
        }
        return failed(why, remedy(refusal, inScript, place), place, state, refusal);
    }

    private Advice remedy(SQLException refusal, boolean inScript, ScriptLocation place) {
        Dialect dialect = books.dialect();
        if (inScript) {
            return Refusals.remedy(dialect, refusal).and(leftBehind(refusal, place));
        }
        String tables = books.versions().name() + " and " + books.history().name();
        return switch (dialect.failures().kindOf(refusal)) {
            case OBJECT_MISSING, OBJECT_EXISTS ->
                Advice.of("The tables " + tables
                        + " must have the format that migrate creates: rename a table of another kind, or set other names with"
                        + " version.table and history.table.");
            case REFUSED, DENIED, OTHER ->
                Advice.of("Grant this user the right to create and write the tables " + tables
                        + ", or connect as another user.");
            default -> Refusals.remedy(dialect, refusal);
        };
    }

    private String leftBehind(SQLException refusal, ScriptLocation place) {
        boolean begun = LEAVING.contains(books.dialect().failures().kindOf(refusal));
        return place.statement()
                .filter(sql -> begun)
                .flatMap(books.dialect().transactions()::leftBehind)
                .map(sentence -> " " + sentence)
                .orElse("");
    }

    private MigrationFailedException failed(
            String why, Advice advice, ScriptLocation place, String state, Throwable failure) {
        return new MigrationFailedException(what(), why, advice, place, state, failure);
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
                ? "The script does not support a downgrade: restore a backup, or write the downgrade."
                : "Fix the script, then run the command again.";
    }
}
