package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A revision did not run to its end. It always says in which state that leaves the database. */
public final class MigrationFailedException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final transient ScriptLocation location;
    private final String databaseState;

    /**
     * @param what which step of which revision failed
     * @param why the words of the database or of the script's exception
     * @param databaseState a sentence such as "Rolled back, nothing changed."
     */
    public MigrationFailedException(
            String what, String why, String remedy, ScriptLocation location, String databaseState, Throwable cause) {
        super(ExitCode.FAILED, what, why, remedy, cause);
        this.location = requireNonNull(location, "location");
        this.databaseState = requireNonNull(databaseState, "databaseState");
    }

    @Override
    public Optional<ScriptLocation> location() {
        return Optional.of(location);
    }

    @Override
    public Optional<String> databaseState() {
        return Optional.of(databaseState);
    }
}
