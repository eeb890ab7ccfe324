package io.limbeck.migrate.error;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;

/** A script accesses the live database while only its SQL is generated. */
public final class OfflineException extends MigrateException {
    private static final long serialVersionUID = 1L;

    public OfflineException(String what) {
        super(
                "offline",
                ExitCode.FAILED,
                what,
                "What a script does through a connection depends on the data, so its SQL is not known in advance.",
                Advice.of(
                                "Use op.execute, which can be rendered as SQL. Or run this revision on the database itself, and generate"
                                        + " SQL for the revisions before it and after it separately: ")
                        .and(Hint.command("upgrade").with("FROM:TO").option("sql"))
                        .and("."),
                null);
    }
}
