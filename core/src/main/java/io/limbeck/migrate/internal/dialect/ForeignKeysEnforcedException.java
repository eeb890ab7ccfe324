package io.limbeck.migrate.internal.dialect;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrateException;

/** A table cannot be rebuilt here: foreign keys are enforced, and enforcement can only be suspended before a transaction begins. */
public final class ForeignKeysEnforcedException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /** @param table the one to rebuild */
    public ForeignKeysEnforcedException(String table) {
        super(
                "foreign-keys-enforced",
                ExitCode.FAILED,
                "Cannot rebuild table " + table + " in this transaction.",
                "Foreign keys are enforced in it, so rows that reference the table would be deleted with it; enforcement can only"
                        + " be suspended before a transaction begins.",
                "Use transaction=per-revision.",
                null);
    }
}
