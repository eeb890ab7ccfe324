package io.limbeck.migrate.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else held a lock for longer than {@code lock.timeout}, or than the limit that a script, the URL or the account sets; or a
 * statement was refused to end a deadlock. What was begun is rolled back, as far as {@link #databaseState} reports no statement that
 * was committed.
 */
public final class LockTimeoutException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable ScriptLocation location;
    private final @Nullable String databaseState;

    /** Before anything was begun. */
    public LockTimeoutException(String what, String why, @Nullable Throwable cause) {
        this(what, why, cause, null, "Nothing was changed.");
    }

    private LockTimeoutException(
            String what,
            String why,
            @Nullable Throwable cause,
            @Nullable ScriptLocation location,
            @Nullable String databaseState) {
        super(
                ExitCode.LOCK_TIMEOUT,
                what,
                why,
                "Wait for the other to end and try again, or wait longer with lock.timeout.",
                cause);
        this.location = location;
        this.databaseState = databaseState;
    }

    /** In the middle of a revision. */
    public static LockTimeoutException during(
            String what, String why, ScriptLocation location, String databaseState, Throwable cause) {
        return new LockTimeoutException(what, why, cause, location, databaseState);
    }

    @Override
    public Optional<ScriptLocation> location() {
        return Optional.ofNullable(location);
    }

    @Override
    public Optional<String> databaseState() {
        return Optional.ofNullable(databaseState);
    }
}
