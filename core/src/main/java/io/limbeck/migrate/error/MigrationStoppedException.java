package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A signal, or the program around migrate, wanted the end. It says in which state that leaves the database. */
public final class MigrationStoppedException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<ScriptLocation> location;
    private final String databaseState;

    /**
     * @param exitCode the one of the signal
     * @param what by whom, and in the middle of what
     * @param location what ran; empty when it was no script
     */
    public MigrationStoppedException(
            ExitCode exitCode, String what, Optional<ScriptLocation> location, String databaseState) {
        super(exitCode, what, "", "Run the command again: it goes on from where the database stands.", null);
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
