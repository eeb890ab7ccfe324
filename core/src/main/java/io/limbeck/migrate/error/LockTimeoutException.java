package io.limbeck.migrate.error;

import org.jspecify.annotations.Nullable;

/** Somebody else held the lock for longer than {@code lock.timeout}; nothing was changed. */
public final class LockTimeoutException extends MigrateException {
    private static final long serialVersionUID = 1L;

    public LockTimeoutException(String what, String why, @Nullable Throwable cause) {
        super(
                ExitCode.LOCK_TIMEOUT,
                what,
                why,
                "Wait for the other to end and try again, or wait longer with lock.timeout.",
                cause);
    }
}
