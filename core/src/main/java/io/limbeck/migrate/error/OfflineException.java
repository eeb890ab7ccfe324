package io.limbeck.migrate.error;

/** A script asks for the live database while only its SQL is wanted. */
public final class OfflineException extends MigrateException {
    private static final long serialVersionUID = 1L;

    public OfflineException(String what) {
        super(
                ExitCode.FAILED,
                what,
                "What a script does through a connection depends on the rows, and no SQL of it is known beforehand.",
                "Use op.execute, which can be written as SQL. Or run this revision on the database itself, and write the revisions"
                        + " before it and those after it as texts of their own: upgrade FROM:TO --sql.",
                null);
    }
}
