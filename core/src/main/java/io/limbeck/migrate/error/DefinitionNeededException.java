package io.limbeck.migrate.error;

/** A change cannot be written down, because how it is done depends on a definition that is not known. */
public final class DefinitionNeededException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private static final String REMEDY =
            "Name a database that can be read, and leave out the revision before the colon: upgrade head --sql.";

    /**
     * How the change is done depends on the live definition.
     *
     * @param table the one to be changed
     */
    public DefinitionNeededException(String database, String table) {
        super(
                ExitCode.USAGE,
                "Cannot write down the change of table " + table + ".",
                database + " writes the table anew for it, from the definition that the database holds at that moment.",
                REMEDY,
                null);
    }

    private DefinitionNeededException(String what, String why, String remedy) {
        super(ExitCode.USAGE, what, why, remedy, null);
    }

    /**
     * The definitions at that point of a text are not known.
     *
     * @param why sentences
     */
    public static DefinitionNeededException because(String database, String why) {
        return new DefinitionNeededException(
                "Cannot write down a change for which " + database + " has a table written anew.", why, REMEDY);
    }

    /** The same, with the step at which it was met. */
    public DefinitionNeededException in(String step) {
        return new DefinitionNeededException("In " + step + ": " + what(), why().orElse(""), remedy());
    }
}
