package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.error.ConcurrentChangeException;
import io.limbeck.migrate.error.LockTimeoutException;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.MigrationFailedException;
import io.limbeck.migrate.error.OfflineException;
import io.limbeck.migrate.error.ScriptLocation;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.result.Direction;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns whatever a step threw into words: what failed, why, what to do, and what stands in the database. */
final class StepFailure {
    private final Dialect dialect;
    private final Progress progress;
    private final PlanStep step;
    private final List<String> standing;

    /** @param standing the statements of the step that ran outside of a transaction */
    StepFailure(Dialect dialect, Progress progress, PlanStep step, List<String> standing) {
        this.dialect = dialect;
        this.progress = progress;
        this.step = step;
        this.standing = standing;
    }

    /** @param script the script that ran; empty for a stamp */
    MigrateException report(Throwable failure, Optional<RunnableScript> script, boolean rolledBack) {
        if (failure instanceof ConcurrentChangeException || failure instanceof OfflineException) {
            return (MigrateException) failure;
        }
        String what = "Cannot " + step.direction() + " " + step.revision().id() + " "
                + step.revision().message() + ".";
        String state = state(rolledBack);
        ScriptLocation place = script.map(running -> running.locate(failure)).orElseGet(this::nowhere);
        if (failure instanceof StatementFailedException refused) {
            SQLException refusal = refused.refusal();
            if (dialect.kindOf(refusal) == FailureKind.BUSY) {
                return new LockTimeoutException(what, Refusals.words(refusal) + "\n" + state, refusal);
            }
            ScriptLocation where =
                    new ScriptLocation(place.revision(), place.script(), place.line(), Optional.of(refused.sql()));
            return new MigrationFailedException(
                    what, Refusals.words(refusal), Refusals.remedy(dialect, refusal), where, state, failure);
        } else if (failure instanceof MigrateException known) {
            String why = known.why().map(reason -> known.what() + " " + reason).orElse(known.what());
            return new MigrationFailedException(what, why, known.remedy(), place, state, failure);
        }
        return new MigrationFailedException(what, words(failure), remedy(failure), place, state, failure);
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

    private String state(boolean rolledBack) {
        String stands =
                "the database is at " + (progress.rows().isEmpty() ? "base" : String.join(", ", progress.rows())) + ".";
        String before = progress.standing() == 0
                ? ""
                : progress.standing() == 1
                        ? "; the revision before it stands"
                        : "; the " + progress.standing() + " before it stand";
        if (!standing.isEmpty()) {
            return "Not in a transaction: of this revision these statements stand:\n  " + String.join("\n  ", standing)
                    + "\nIts version row was not written, " + stands;
        }
        return rolledBack
                ? "Rolled back, nothing of this revision is in the database" + before + ": " + stands
                : "The connection is lost; the database takes back what was not committed" + before + ": " + stands;
    }
}
