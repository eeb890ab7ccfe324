package io.limbeck.migrate.internal.sink;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.TableRewrite;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import java.util.List;
import java.util.Optional;

/** What operations come to on the schema as it is now; reads, and changes nothing. */
public interface RunCompiler {
    /** The work that performs {@code operation} on the current schema. */
    List<SqlWork> compile(Operation operation);

    /** Begins to rebuild a table, if the operation requires that on the current schema. */
    Optional<TableRewrite> rewrite(Operation operation);

    /** Takes one more operation along, see {@link TableRewrite#takes}. */
    boolean joins(TableRewrite rewrite, Operation next);

    /** See {@link TableRewrite#work}. */
    List<SqlWork> work(TableRewrite rewrite);

    /**
     * What a guarded operation comes to: the operation itself, nothing, or the guarded one again where the database has to find out
     * when it runs.
     */
    Optional<Operation> unguarded(Guarded guarded);

    /** Notes for the user about the operation on the current database; none without a database. */
    default Optional<String> consequence(Operation operation) {
        return Optional.empty();
    }
}
