package io.limbeck.migrate.shell;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.advice.Spelling;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.LikelyRename;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.ScriptLocation;
import java.util.List;
import java.util.Optional;

/**
 * Why a command failed, as a value.
 *
 * @param kind the failure's name for programs, such as {@code multiple-heads}; {@code unforeseen} for everything else
 * @param why empty when it is not known
 * @param permissions what {@code --allow} would have to name for the command to go on
 * @param renames the undecided renames, if they caused the failure
 */
public record Failure(
        ExitCode exitCode,
        String kind,
        String what,
        Optional<String> why,
        Advice remedy,
        Optional<ScriptLocation> location,
        Optional<String> databaseState,
        List<String> permissions,
        List<LikelyRename> renames) {
    public Failure {
        requireNonNull(exitCode, "exitCode");
        requireNonNull(kind, "kind");
        requireNonNull(what, "what");
        requireNonNull(why, "why");
        requireNonNull(remedy, "remedy");
        requireNonNull(location, "location");
        requireNonNull(databaseState, "databaseState");
        permissions = List.copyOf(permissions);
        renames = List.copyOf(renames);
    }

    /** A failure that neither a permission nor a decision on renames would prevent. */
    public Failure(
            ExitCode exitCode,
            String kind,
            String what,
            Optional<String> why,
            Advice remedy,
            Optional<ScriptLocation> location,
            Optional<String> databaseState) {
        this(exitCode, kind, what, why, remedy, location, databaseState, List.of(), List.of());
    }

    /** Turns any exception into a failure, unexpected ones too. */
    public static Failure of(Throwable thrown) {
        return thrown instanceof MigrateException foreseen ? of(foreseen) : unforeseen(thrown);
    }

    private static Failure of(MigrateException e) {
        return new Failure(
                e.exitCode(),
                e.kind(),
                e.what(),
                e.why(),
                e.advice(),
                e.location(),
                e.databaseState(),
                e.permissions(),
                e.likelyRenames());
    }

    private static Failure unforeseen(Throwable thrown) {
        if (thrown instanceof StackOverflowError) {
            return exhausted(
                    "The Java stack is too small.",
                    "Something is nested too deeply, such as parentheses in a script or a model.",
                    "Reduce the nesting, or increase the stack: java -Xss16m -jar runner.jar …");
        }
        if (thrown instanceof OutOfMemoryError) {
            return exhausted(
                    "The Java heap of %,d MB is too small."
                            .formatted(Runtime.getRuntime().maxMemory() >> 20),
                    String.valueOf(thrown.getMessage()) + ".",
                    "Increase it, java -Xmx2g -jar runner.jar …, or split the largest script.");
        }
        String message = thrown.getMessage();
        String detail = message == null || message.isBlank() ? "" : ": " + message;
        return new Failure(
                ExitCode.FAILED,
                "unforeseen",
                "Unexpected error, " + thrown.getClass().getSimpleName() + detail,
                Optional.empty(),
                Advice.of("Run the command again with ")
                        .and(Hint.ofOption("debug"))
                        .and(" for the stack trace."),
                Optional.empty(),
                Optional.empty());
    }

    private static Failure exhausted(String what, String why, String remedy) {
        return new Failure(
                ExitCode.FAILED,
                "exhausted",
                what,
                Optional.of(why),
                Advice.of(remedy),
                Optional.empty(),
                Optional.empty());
    }

    /** The complete text, without a final line break; the state of the database, if it was involved, comes last. */
    public String text(Spelling spelling) {
        return new FailureText(Paint.NONE, spelling).of(this);
    }
}
