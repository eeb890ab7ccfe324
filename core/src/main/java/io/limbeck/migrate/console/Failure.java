package io.limbeck.migrate.console;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.ScriptLocation;
import java.util.Optional;

/**
 * Why a command failed, as a value.
 *
 * @param kind the failure's name for programs, such as {@code multiple-heads}; {@code unforeseen} for everything else
 * @param why empty when it is not known
 */
public record Failure(
        ExitCode exitCode,
        String kind,
        String what,
        Optional<String> why,
        String remedy,
        Optional<ScriptLocation> location,
        Optional<String> databaseState) {
    public Failure {
        requireNonNull(exitCode, "exitCode");
        requireNonNull(kind, "kind");
        requireNonNull(what, "what");
        requireNonNull(why, "why");
        requireNonNull(remedy, "remedy");
        requireNonNull(location, "location");
        requireNonNull(databaseState, "databaseState");
    }

    /** What nobody foresaw gets a sentence too. */
    public static Failure of(Throwable thrown) {
        return thrown instanceof MigrateException foreseen ? of(foreseen) : unforeseen(thrown);
    }

    private static Failure of(MigrateException e) {
        return new Failure(e.exitCode(), e.kind(), e.what(), e.why(), e.remedy(), e.location(), e.databaseState());
    }

    private static Failure unforeseen(Throwable thrown) {
        String message = thrown.getMessage();
        String detail = message == null || message.isBlank() ? "" : ": " + message;
        return new Failure(
                ExitCode.FAILED,
                "unforeseen",
                "Unforeseen error, " + thrown.getClass().getSimpleName() + detail,
                Optional.empty(),
                "Run it again with --debug for the stack trace.",
                Optional.empty(),
                Optional.empty());
    }

    /** The whole story for people, without a final line break; the state of the database, when it was touched, comes last. */
    public String text() {
        return new FailureText(Paint.NONE).of(this);
    }
}
