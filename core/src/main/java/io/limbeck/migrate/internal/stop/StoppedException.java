package io.limbeck.migrate.internal.stop;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrationStoppedException;
import io.limbeck.migrate.error.ScriptLocation;
import java.util.Optional;

/** Somebody wants the end; the executor turns it into words for people. */
public final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final ExitCode exitCode;

    public StoppedException(String reason, ExitCode exitCode) {
        super("Stopped by " + reason + ".");
        this.reason = reason;
        this.exitCode = exitCode;
    }

    /** @param during what was going on, behind "Stopped by SIGTERM" */
    public MigrationStoppedException during(String during, Optional<ScriptLocation> place, String databaseState) {
        return new MigrationStoppedException(exitCode, "Stopped by " + reason + during + ".", place, databaseState);
    }
}
