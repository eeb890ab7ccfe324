package io.limbeck.migrate.error;

/** A version row was not as it had been read: somebody else wrote meanwhile, without the lock. The step is rolled back. */
public final class ConcurrentChangeException extends HistoryMismatchException {
    private static final long serialVersionUID = 1L;

    /**
     * @param statement the statement that should have changed one row
     * @param rows how many it changed
     */
    public ConcurrentChangeException(String statement, int rows) {
        super(
                "A version row changed meanwhile: a statement for one row met " + rows + ".",
                "Somebody else writes to the version table without the lock: " + statement,
                "Look where the database stands with `migrate current`, then run the command again.");
    }
}
