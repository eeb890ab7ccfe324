package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import java.util.Optional;

/** A revision failed. Always includes the state in which the database was left. */
public final class MigrationFailedException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final transient ScriptLocation location;
    private final String databaseState;

    /**
     * @param what the step and the revision that failed
     * @param why the message of the database or of the script's exception
     * @param databaseState a sentence such as "Rolled back, nothing changed."
     */
    public MigrationFailedException(
            String what, String why, Advice advice, ScriptLocation location, String databaseState, Throwable cause) {
        super("migration-failed", ExitCode.FAILED, what, why, advice, cause);
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
