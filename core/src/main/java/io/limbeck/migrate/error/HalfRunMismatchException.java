package io.limbeck.migrate.error;

import java.util.Optional;

/** An interrupted run left a revision incomplete on a database whose DDL commits implicitly, and the command does not continue it. */
public final class HalfRunMismatchException extends HistoryMismatchException {
    private static final long serialVersionUID = 1L;

    private final String databaseState;

    /** @param databaseState which statements of the revision were applied */
    public HalfRunMismatchException(String what, String why, String remedy, String databaseState) {
        super(what, why, remedy);
        this.databaseState = databaseState;
    }

    @Override
    public Optional<String> databaseState() {
        return Optional.of(databaseState);
    }
}
