package io.limbeck.migrate.error;

/** What the database has recorded does not fit the scripts; nothing was written. */
public abstract class HistoryMismatchException extends MigrateException {
    private static final long serialVersionUID = 1L;

    protected HistoryMismatchException(String what, String why, String remedy) {
        super(ExitCode.HISTORY_MISMATCH, what, why, remedy, null);
    }
}
