package io.limbeck.migrate.internal.dialect;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrateException;

/** A change cannot be rendered as SQL, because its statements depend on a definition that is not known. */
public final class DefinitionNeededException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private static final Advice REMEDY = Advice.of(
                    "Use a database that migrate can read, and omit the revision before the colon: ")
            .and(Hint.command("upgrade").with("head").option("sql"))
            .and(
                    ". migrate then tries the statements on a scratch database, which the account of the URL, or of scratch.url, must"
                            + " be allowed to create.");

    private DefinitionNeededException(String what, String why, Advice advice) {
        super("definition-needed", ExitCode.USAGE, what, why, advice, null);
    }

    /**
     * The statements depend on what the database contains at that moment.
     *
     * @param database its own spelling
     * @param operation the operation, with its object where that is known
     */
    public static DefinitionNeededException of(String database, String operation) {
        return new DefinitionNeededException(
                "Cannot write " + operation + " as SQL.",
                "On " + database + " its statements depend on what the database contains at that moment.",
                REMEDY);
    }

    /** As {@link #of(String, String)}, where the script can supply the missing definition. */
    public static DefinitionNeededException of(String database, String operation, String instead) {
        DefinitionNeededException needed = of(database, operation);
        return new DefinitionNeededException(needed.what(), needed.why().orElse(""), REMEDY.and(" " + instead));
    }

    /**
     * The same, with the reason why the definitions could not be read.
     *
     * @param reason sentences; may be empty
     */
    public DefinitionNeededException because(String reason) {
        return new DefinitionNeededException(what(), (why().orElse("") + " " + reason).strip(), advice());
    }

    /** The same, with the step at which it occurred. */
    public DefinitionNeededException in(String step) {
        return new DefinitionNeededException("In " + step + ": " + what(), why().orElse(""), advice());
    }
}
