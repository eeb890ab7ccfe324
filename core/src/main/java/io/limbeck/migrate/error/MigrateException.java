package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Root of all failures that migrate anticipates.
 *
 * <p>{@link #getMessage()} is the complete text for people, one part per line: what failed, why (when known), what to do. Each part
 * also has its own accessor. Subclasses add the data of their failure. No part ever contains a password.
 */
public abstract class MigrateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final ExitCode exitCode;
    private final String what;
    private final String why;
    private final Advice advice;

    /**
     * @param kind the name of this kind of failure for programs; it never changes
     * @param what what failed, in one sentence with names and values
     * @param why the reason, or the empty string if it is unknown
     * @param remedy what the reader can do about it, in one or two sentences
     */
    protected MigrateException(
            String kind, ExitCode exitCode, String what, String why, String remedy, @Nullable Throwable cause) {
        this(kind, exitCode, what, why, Advice.of(remedy), cause);
    }

    /**
     * @param kind the name of this kind of failure for programs; it never changes
     * @param what what failed, in one sentence with names and values
     * @param why the reason, or the empty string if it is unknown
     * @param advice what the reader can do about it, in one or two sentences, with the commands that they name
     */
    protected MigrateException(
            String kind, ExitCode exitCode, String what, String why, Advice advice, @Nullable Throwable cause) {
        super(why.isEmpty() ? what + "\n" + advice : what + "\n" + why + "\n" + advice, cause);
        this.kind = requireNonNull(kind, "kind");
        this.exitCode = requireNonNull(exitCode, "exitCode");
        this.what = what;
        this.why = why;
        this.advice = requireNonNull(advice, "advice");
    }

    public final ExitCode exitCode() {
        return exitCode;
    }

    /** What failed, with names and values. */
    public final String what() {
        return what;
    }

    /** Why it failed, when known. */
    public final Optional<String> why() {
        return why.isEmpty() ? Optional.empty() : Optional.of(why);
    }

    /** What to do; commands are spelled as typed for {@code runner.jar}. */
    public final String remedy() {
        return advice.text();
    }

    /** What to do, as a value: its commands can be printed in another spelling. */
    public final Advice advice() {
        return advice;
    }

    /** The machine-readable kind of this failure, such as {@code multiple-heads}; stable across releases. */
    public final String kind() {
        return kind;
    }

    /** The script and line that failed, if it failed in a script. */
    public Optional<ScriptLocation> location() {
        return Optional.empty();
    }

    /** The permissions that {@code --allow} or the key {@code allow} must list for the command to proceed; empty if none would help. */
    public List<String> permissions() {
        return List.of();
    }

    /** The likely renames, if the failure is that they are undecided. */
    public List<LikelyRename> likelyRenames() {
        return List.of();
    }

    /** The state of the database after the failure, if a database was involved; a clause such as "rolled back, nothing changed". */
    public Optional<String> databaseState() {
        return Optional.empty();
    }

    /** The stable name of a kind that is a constant: {@code multiple-heads} for {@code MULTIPLE_HEADS}. */
    static String nameOf(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
