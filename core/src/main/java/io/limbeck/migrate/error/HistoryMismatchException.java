package io.limbeck.migrate.error;

/** The history recorded in the database does not match the scripts; nothing was written. */
public abstract class HistoryMismatchException extends MigrateException {
    private static final long serialVersionUID = 1L;

    protected HistoryMismatchException(String what, String why, String remedy) {
        super(ExitCode.HISTORY_MISMATCH, what, why, remedy, null);
    }
}
