package io.limbeck.migrate.internal.journal;

import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.sink.StatementFailedException;
import io.limbeck.migrate.op.Backfill;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Subject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Finds out from the catalogue whether an operation that was started, and not seen to finish, was applied. */
final class CatalogueWitness {
    private final Dialect dialect;
    private final Connection connection;

    CatalogueWitness(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /**
     * Whether the statement was applied, where that can be seen; false as well for what does no harm when it runs again.
     *
     * @param doubt a statement of the operation; only its first one is known to do what the operation is about
     */
    Optional<Boolean> applied(Operation operation, JournalRow doubt) {
        if (operation instanceof Guarded || operation instanceof Backfill) {
            return Optional.of(false);
        }
        Optional<Trace> trace =
                doubt.part() == 1 ? operation.accept(new OperationTrace(this::traceOf)) : traceOf(doubt.statement());
        return trace.flatMap(this::applied);
    }

    private Optional<Trace> traceOf(String sql) {
        return WitnessedSql.of(sql, dialect, connection);
    }

    private Optional<Boolean> applied(Trace trace) {
        if (trace instanceof Trace.Existence existence) {
            return lostItsTable(existence.subject())
                    ? Optional.empty()
                    : Optional.of(reading(() -> existence.creates()
                                    ? dialect.catalogue().isTaken(existence.subject(), connection)
                                    : dialect.catalogue().exists(existence.subject(), connection))
                            == existence.creates());
        } else if (trace instanceof Trace.Renaming renaming) {
            return renamed(renaming.before(), renaming.after());
        }
        return Optional.of(false);
    }

    /** That a column does not exist proves nothing when its table does not exist either. */
    private boolean lostItsTable(Subject subject) {
        return subject.partOf().isPresent()
                && !reading(() -> dialect.catalogue()
                        .tableExists(connection, subject.partOf().get()));
    }

    /** Both or neither exist: somebody else has changed something. */
    private Optional<Boolean> renamed(Subject before, Subject after) {
        boolean old = reading(() -> dialect.catalogue().exists(before, connection));
        boolean renamed = reading(() -> dialect.catalogue().exists(after, connection));
        return old == renamed ? Optional.empty() : Optional.of(renamed);
    }

    private static boolean reading(Question question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new StatementFailedException("(reading the catalogue)", e);
        }
    }

    private interface Question {
        boolean ask() throws SQLException;
    }
}
