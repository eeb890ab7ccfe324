package io.limbeck.migrate.error;

import org.jspecify.annotations.Nullable;

/** The database rejected a statement that is not part of a script. */
public final class DatabaseException extends MigrateException {
    private static final long serialVersionUID = 1L;

    public DatabaseException(String what, String why, String remedy, @Nullable Throwable cause) {
        super(ExitCode.FAILED, what, why, remedy, cause);
    }
}
