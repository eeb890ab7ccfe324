package io.limbeck.migrate.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another session held a lock for longer than {@code lock.timeout}, or than the limit set by a script, the URL or the account; or the
 * database rejected a statement to resolve a deadlock. The transaction was rolled back, except for the statements that
 * {@link #databaseState} reports as committed.
 */
public final class LockTimeoutException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable ScriptLocation location;
    private final @Nullable String databaseState;

    /** Before anything was started. */
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
                "lock-timeout",
                ExitCode.LOCK_TIMEOUT,
                what,
                why,
                "Wait until the other session has finished and try again, or increase lock.timeout.",
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
