package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A version row was not as it had been read: somebody else wrote meanwhile, without the lock. The step is rolled back where it can be. */
public final class ConcurrentChangeException extends HistoryMismatchException {
    private static final long serialVersionUID = 1L;

    private final String databaseState;

    /**
     * @param what which step of which revision failed
     * @param statement the statement that should have changed one row, and what it met instead
     */
    public ConcurrentChangeException(String what, String statement, String databaseState) {
        super(
                what + " The version rows are no longer those that it was planned for.",
                "Somebody else writes to the version table without the lock: " + statement,
                "Look where the database stands with `migrate current`, then run the command again.");
        this.databaseState = requireNonNull(databaseState, "databaseState");
    }

    @Override
    public Optional<String> databaseState() {
        return Optional.of(databaseState);
    }
}
