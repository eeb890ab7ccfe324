package io.limbeck.migrate.error;

/** A script accesses the live database while only its SQL is generated. */
public final class OfflineException extends MigrateException {
    private static final long serialVersionUID = 1L;

    public OfflineException(String what) {
        super(
                "offline",
                ExitCode.FAILED,
                what,
                "What a script does through a connection depends on the data, so its SQL is not known in advance.",
                "Use op.execute, which can be rendered as SQL. Or run this revision on the database itself, and generate SQL for the"
                        + " revisions before it and after it separately: upgrade FROM:TO --sql.",
                null);
    }
}
