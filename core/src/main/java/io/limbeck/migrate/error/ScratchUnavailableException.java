package io.limbeck.migrate.error;

import org.jspecify.annotations.Nullable;

/** No scratch database could be created, so nothing can be compared. */
public final class ScratchUnavailableException extends MigrateException {
    private static final long serialVersionUID = 1L;

    public ScratchUnavailableException(String what, String why, String remedy, @Nullable Throwable cause) {
        super("scratch-unavailable", ExitCode.FAILED, what, why, remedy, cause);
    }
}
