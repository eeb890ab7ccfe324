package io.limbeck.migrate.error;

import java.util.Optional;

/** Nobody but a person can say whether a statement of a run that ended in the middle was carried out; nothing was run. */
public final class StatementInDoubtException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final String databaseState;

    /** @param databaseState which statements of the revision stand */
    public StatementInDoubtException(String what, String why, String remedy, String databaseState) {
        super(ExitCode.UNSAFE, what, why, remedy, null);
        this.databaseState = databaseState;
    }

    @Override
    public Optional<String> databaseState() {
        return Optional.of(databaseState);
    }
}
