package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.op.Backfill;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import java.sql.SQLException;
import java.util.Optional;

/** Tells by the catalogue whether an operation was carried out that was begun and not seen to end. */
final class CatalogueWitness {
    private final Dialect dialect;
    private final StatementSink sink;

    CatalogueWitness(Dialect dialect, StatementSink sink) {
        this.dialect = dialect;
        this.sink = sink;
    }

    /**
     * Whether the statement was carried out, where that can be seen; false as well for what finds out by itself when it runs again.
     *
     * @param part which statement of the operation it is
     */
    Optional<Boolean> applied(Operation operation, int part) {
        if (operation instanceof Guarded || operation instanceof Backfill) {
            return Optional.of(false);
        }
        Optional<Guarded> made = part == 1 ? guarded(operation) : Optional.empty();
        return made.map(question -> isThere(operation) == question.makes());
    }

    /** What can be guarded is what can be seen. */
    private static Optional<Guarded> guarded(Operation operation) {
        return Guarded.canGuard(operation) ? Optional.of(new Guarded(operation)) : Optional.empty();
    }

    private boolean isThere(Operation operation) {
        try {
            return dialect.isThere(operation, sink.connection());
        } catch (SQLException e) {
            throw new StatementFailedException("(reading the catalogue)", e);
        }
    }
}
