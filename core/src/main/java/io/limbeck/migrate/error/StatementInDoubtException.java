package io.limbeck.migrate.error;

import io.limbeck.migrate.advice.Advice;
import java.util.Optional;

/** An interrupted run left the outcome of a statement unknown, and only a person can determine it; nothing was run. */
public final class StatementInDoubtException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final String databaseState;

    /** @param databaseState which statements of the revision were applied */
    public StatementInDoubtException(String what, String why, Advice advice, String databaseState) {
        super("statement-in-doubt", ExitCode.UNSAFE, what, why, advice, null);
        this.databaseState = databaseState;
    }

    @Override
    public Optional<String> databaseState() {
        return Optional.of(databaseState);
    }
}
