package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A signal or the calling program stopped the run. Includes the state in which the database was left. */
public final class MigrationStoppedException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<ScriptLocation> location;
    private final String databaseState;

    /**
     * @param exitCode the exit code of the signal
     * @param what who stopped it, and during what
     * @param location the script that was running; empty if none was
     */
    public MigrationStoppedException(
            ExitCode exitCode, String what, Optional<ScriptLocation> location, String databaseState) {
        super(
                "migration-stopped",
                exitCode,
                what,
                "",
                "Run the command again: it continues from the database's current state.",
                null);
        this.location = requireNonNull(location, "location");
        this.databaseState = requireNonNull(databaseState, "databaseState");
    }

    @Override
    public Optional<ScriptLocation> location() {
        return location;
    }

    @Override
    public Optional<String> databaseState() {
        return Optional.of(databaseState);
    }
}
