package io.limbeck.migrate.internal.history;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.HistoryMismatchException;

/** Why the database and the scripts do not agree. */
public final class HistoryFailures {
    private HistoryFailures() {}

    /**
     * A version row changed after it was read: another client wrote to it without the lock. The step is rolled back where possible.
     *
     * @param what which step of which revision failed
     * @param statement the statement that should have changed one row, and what it found instead
     */
    public static HistoryMismatchException concurrentChange(String what, String statement, String databaseState) {
        return new HistoryMismatchException(
                HistoryMismatchException.Kind.CONCURRENT_CHANGE,
                what + " The version rows have changed since the step was planned.",
                "Another client writes to the version table without taking the lock: " + statement,
                Advice.of("Check the current revision with `")
                        .and(Hint.command("current"))
                        .and("`, then run the command again."),
                databaseState);
    }

    /**
     * An interrupted run left a revision incomplete on a database whose DDL commits implicitly, and the command does not continue it.
     *
     * @param databaseState which statements of the revision were applied
     */
    public static HistoryMismatchException halfRunMismatch(
            String what, String why, Advice advice, String databaseState) {
        return new HistoryMismatchException(
                HistoryMismatchException.Kind.HALF_RUN_MISMATCH, what, why, advice, databaseState);
    }
}
