package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

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
    private final String remedy;

    /**
     * @param kind the name of this kind of failure for programs; it never changes
     * @param what what failed, in one sentence with names and values
     * @param why the reason, or the empty string if it is unknown
     * @param remedy what the reader can do about it, in one or two sentences
     */
    protected MigrateException(
            String kind, ExitCode exitCode, String what, String why, String remedy, @Nullable Throwable cause) {
        super(why.isEmpty() ? what + "\n" + remedy : what + "\n" + why + "\n" + remedy, cause);
        this.kind = requireNonNull(kind, "kind");
        this.exitCode = requireNonNull(exitCode, "exitCode");
        this.what = what;
        this.why = why;
        this.remedy = remedy;
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

    /** What to do. */
    public final String remedy() {
        return remedy;
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
