package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A version row changed after it was read: another client wrote to it without the lock. The step is rolled back where possible. */
public final class ConcurrentChangeException extends HistoryMismatchException {
    private static final long serialVersionUID = 1L;

    private final String databaseState;

    /**
     * @param what which step of which revision failed
     * @param statement the statement that should have changed one row, and what it found instead
     */
    public ConcurrentChangeException(String what, String statement, String databaseState) {
        super(
                what + " The version rows have changed since the step was planned.",
                "Another client writes to the version table without taking the lock: " + statement,
                "Check the current revision with `migrate current`, then run the command again.");
        this.databaseState = requireNonNull(databaseState, "databaseState");
    }

    @Override
    public Optional<String> databaseState() {
        return Optional.of(databaseState);
    }
}
