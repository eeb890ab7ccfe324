package io.limbeck.migrate.error;

/** The database does not support the operation; the remedy names the alternative. */
public final class UnsupportedByDatabaseException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /**
     * @param database its own spelling, such as {@code SQLite}
     * @param what the clause after its name, such as {@code cannot add a UNIQUE column}
     */
    public UnsupportedByDatabaseException(String database, String what, String alternative) {
        super("unsupported-by-database", ExitCode.FAILED, database + " " + what + ".", "", alternative, null);
    }
}
