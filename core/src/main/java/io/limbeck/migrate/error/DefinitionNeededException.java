package io.limbeck.migrate.error;

/** A change cannot be written down, because how it is done depends on the definition that the live database holds. */
public final class DefinitionNeededException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /** @param table the one to be changed */
    public DefinitionNeededException(String database, String table) {
        super(
                ExitCode.FAILED,
                "Cannot write down the change of table " + table + ".",
                database + " writes the table anew for it, from the definition that the database holds at that moment.",
                "Run it against the database itself, or look at it with --plan.",
                null);
    }
}
