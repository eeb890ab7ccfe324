package io.limbeck.migrate.internal.stop;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrationStoppedException;
import io.limbeck.migrate.error.ScriptLocation;
import java.util.Optional;

/** The run is being stopped; the executor turns this into a message. */
public final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final ExitCode exitCode;

    public StoppedException(String reason, ExitCode exitCode) {
        super("Stopped by " + reason + ".");
        this.reason = reason;
        this.exitCode = exitCode;
    }

    /**
     * The failure that the caller of the run receives.
     *
     * @param during what was in progress, follows "Stopped by SIGTERM"
     */
    public MigrationStoppedException during(String during, Optional<ScriptLocation> place, String databaseState) {
        return new MigrationStoppedException(exitCode, "Stopped by " + reason + during + ".", place, databaseState);
    }
}
