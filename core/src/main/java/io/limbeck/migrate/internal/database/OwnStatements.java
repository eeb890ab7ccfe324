package io.limbeck.migrate.internal.database;

import io.limbeck.migrate.error.MigrationStoppedException;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.sink.JdbcSink;
import io.limbeck.migrate.internal.sink.StatementFailedException;
import io.limbeck.migrate.internal.stop.StoppedException;
import java.util.List;
import java.util.Optional;

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
            rollBack(sink, e);
            if (sink.stopped().isPresent()) {
                throw stopped(sink.stopped().get());
            }
            throw database.refused(what, e.refusal());
        } catch (StoppedException e) {
            rollBack(sink, e);
            throw stopped(e);
        }
    }

    private static void rollBack(JdbcSink sink, RuntimeException failure) {
        try {
            sink.rollback();
        } catch (StatementFailedException lost) {
            failure.addSuppressed(lost);
        }
    }

    private static MigrationStoppedException stopped(StoppedException stopped) {
        return stopped.during("", Optional.empty(), "Rolled back, nothing changed.");
    }
}
