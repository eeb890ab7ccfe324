package io.limbeck.migrate.error;

import java.util.Optional;

/** A revision stopped half-way on a database whose DDL commits by itself, and what was asked for does not go on with it. */
public final class HalfRunMismatchException extends HistoryMismatchException {
    private static final long serialVersionUID = 1L;

    private final String databaseState;

    /** @param databaseState which statements of the revision stand */
    public HalfRunMismatchException(String what, String why, String remedy, String databaseState) {
        super(what, why, remedy);
        this.databaseState = databaseState;
    }

    @Override
    public Optional<String> databaseState() {
        return Optional.of(databaseState);
    }
}
