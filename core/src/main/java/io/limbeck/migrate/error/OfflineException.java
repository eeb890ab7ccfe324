package io.limbeck.migrate.error;

/** A script asks for the live database while only its SQL is wanted. */
public final class OfflineException extends MigrateException {
    private static final long serialVersionUID = 1L;

    public OfflineException(String what) {
        super(
                ExitCode.FAILED,
                what,
                "With --sql and --plan there is no connection.",
                "Run it against the database itself, or say the change with op.execute, which can be written down.",
                null);
    }
}
