package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import java.util.Optional;

/** The history recorded in the database does not match the scripts; nothing was written, unless {@link #databaseState()} says otherwise. */
public final class HistoryMismatchException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /** How database and scripts disagree. */
    public enum Kind {
        /** A version row changed after it was read: another client wrote to it without the lock. */
        CONCURRENT_CHANGE,
        /** The version table contains revisions for which there is no script. */
        DATABASE_AHEAD,
        /** An interrupted run left a revision incomplete, and the command does not continue it. */
        HALF_RUN_MISMATCH
    }

    private final String databaseState;

    /** @param databaseState what was applied; the empty string if the database was not touched */
    public HistoryMismatchException(Kind kind, String what, String why, Advice advice, String databaseState) {
        super(nameOf(kind), ExitCode.HISTORY_MISMATCH, what, why, advice, null);
        this.databaseState = requireNonNull(databaseState, "databaseState");
    }

    @Override
    public Optional<String> databaseState() {
        return databaseState.isEmpty() ? Optional.empty() : Optional.of(databaseState);
    }

    /** Whether it is of this kind. */
    public boolean is(Kind kind) {
        return kind().equals(nameOf(kind));
    }
}
