package io.limbeck.migrate.error;

/** The database has no such thing; the remedy names what it has instead. */
public final class UnsupportedByDatabaseException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /**
     * @param database its own spelling, such as {@code SQLite}
     * @param what a clause that follows its name, such as {@code cannot add a UNIQUE column}
     */
    public UnsupportedByDatabaseException(String database, String what, String alternative) {
        super(ExitCode.FAILED, database + " " + what + ".", "", alternative, null);
    }
}
