package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.internal.dialect.SqlWork;
import java.util.List;

/** Statements on our own tables that belong to no revision. */
public final class OwnStatements {
    private OwnStatements() {}

    /**
     * Runs them in one transaction.
     *
     * @param what failed, when something fails; a sentence
     */
    public static void run(Database database, JdbcSink sink, String what, List<SqlWork> work) {
        try {
            sink.begin();
            work.forEach(sink::run);
            sink.commit();
        } catch (StatementFailedException e) {
            try {
                sink.rollback();
            } catch (StatementFailedException lost) {
                e.addSuppressed(lost);
            }
            throw database.refused(what, e.refusal());
        }
    }
}
