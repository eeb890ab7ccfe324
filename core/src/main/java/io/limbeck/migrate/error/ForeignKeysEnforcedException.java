package io.limbeck.migrate.error;

/** A table cannot be written anew here: foreign keys are enforced, which can only be suspended before a transaction begins. */
public final class ForeignKeysEnforcedException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /** @param table the one to be written anew */
    public ForeignKeysEnforcedException(String table) {
        super(
                ExitCode.FAILED,
                "Cannot write table " + table + " anew in this transaction.",
                "It needs a transaction that began with the enforcement of foreign keys suspended, or rows that refer to"
                        + " the table would be deleted with it.",
                "Use transaction=per-revision.",
                null);
    }
}
