package io.limbeck.migrate.error;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached, is not a database, or rejects the credentials. */
public final class DatabaseUnreachableException extends MigrateException {
    private static final long serialVersionUID = 1L;

    public DatabaseUnreachableException(String what, String why, String remedy, @Nullable Throwable cause) {
        super("database-unreachable", ExitCode.UNREACHABLE, what, why, remedy, cause);
    }
}
