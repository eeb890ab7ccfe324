package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Root of all failures that migrate foresees.
 *
 * <p>{@link #getMessage()} is the whole story for people, one part per line: what failed, why (when known), what to do. The
 * parts are also there one by one. Subclasses add the data of their failure. No part ever holds a password.
 */
public abstract class MigrateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final String what;
    private final String why;
    private final String remedy;

    /**
     * @param what what failed, with names and values; one sentence
     * @param why the reason, or the empty string when it is not known
     * @param remedy what the reader can do about it; one or two sentences
     */
    protected MigrateException(ExitCode exitCode, String what, String why, String remedy, @Nullable Throwable cause) {
        super(why.isEmpty() ? what + "\n" + remedy : what + "\n" + why + "\n" + remedy, cause);
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

    /** The name of this kind of failure for programs, such as {@code multiple-heads}; stable between releases. */
    public String kind() {
        String name = getClass().getSimpleName().replaceAll("Exception$", "");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Where in which script it failed, when it failed in one. */
    public Optional<ScriptLocation> location() {
        return Optional.empty();
    }

    /** What {@code --allow} or the key {@code allow} would have to name for the command to go on; empty where nothing helps. */
    public List<String> permissions() {
        return List.of();
    }

    /** What may be renames, when the failure is that nobody has decided it. */
    public List<LikelyRename> likelyRenames() {
        return List.of();
    }

    /** In which state the failure leaves the database, when it touched one; a clause such as "rolled back, nothing changed". */
    public Optional<String> databaseState() {
        return Optional.empty();
    }
}
