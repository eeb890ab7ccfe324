package io.limbeck.migrate.internal.rehearsal;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.TableRewrite;
import io.limbeck.migrate.internal.sink.RunCompiler;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What an operation of a text or a plan meets: known on a {@link Rehearsal}, or {@link UnknownDefinitions}. */
public sealed interface Definitions permits Rehearsal, UnknownDefinitions {
    /**
     * The statements that do {@code operation} at this point.
     *
     * @throws io.limbeck.migrate.internal.dialect.DefinitionNeededException when they depend on a definition that is not known
     */
    List<SqlWork> compile(Operation operation);

    /** As {@link io.limbeck.migrate.internal.dialect.OperationCompiler#rewrite}. */
    Optional<TableRewrite> rewrite(Operation operation);

    /** As {@link RunCompiler#unguarded}. */
    Optional<Operation> unguarded(Guarded guarded);

    /** The text has this statement; returns what the database would answer to it, if it would refuse it for certain. */
    Optional<SQLException> ran(String sql);

    void begin(boolean withoutForeignKeys);

    void commit();

    void rollback();

    /** From here on nothing is certain: only the live database knows the outcome. */
    void lost(String why);
}
