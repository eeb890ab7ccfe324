package io.limbeck.migrate.internal.rehearsal;

import io.limbeck.migrate.error.OfflineException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.TableRewrite;
import io.limbeck.migrate.internal.sink.RunCompiler;
import io.limbeck.migrate.internal.sink.StatementSink;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A sink without the live database: what operations meet is asked of {@link Definitions}. */
public abstract class RehearsedSink implements StatementSink, RunCompiler {
    private final Dialect dialect;
    private final Definitions definitions;
    private boolean inTransaction;

    public RehearsedSink(Dialect dialect, Definitions definitions) {
        this.dialect = dialect;
        this.definitions = definitions;
    }

    @Override
    public void stepStarts() {}

    @Override
    public void begin() {
        inTransaction = true;
        definitions.begin(false);
    }

    @Override
    public void beginWithoutForeignKeys() {
        inTransaction = true;
        definitions.begin(true);
    }

    @Override
    public void commit() {
        inTransaction = false;
        definitions.commit();
    }

    @Override
    public final void commitSoFar() {
        commit();
    }

    @Override
    public void rollback() {
        inTransaction = false;
        definitions.rollback();
    }

    @Override
    public final boolean inTransaction() {
        return inTransaction;
    }

    @Override
    public final RunCompiler compiler() {
        return this;
    }

    @Override
    public final List<SqlWork> compile(Operation operation) {
        return operation instanceof Guarded ? dialect.compiler().compile(operation) : definitions.compile(operation);
    }

    @Override
    public final Optional<TableRewrite> rewrite(Operation operation) {
        return definitions.rewrite(operation);
    }

    @Override
    public final boolean joins(TableRewrite rewrite, Operation next) {
        return Rehearsal.reading(() -> rewrite.takes(next));
    }

    @Override
    public final List<SqlWork> work(TableRewrite rewrite) {
        return Rehearsal.reading(rewrite::work);
    }

    @Override
    public final boolean attempt(List<SqlWork> work) {
        work.forEach(this::run);
        return true;
    }

    @Override
    public Optional<Operation> unguarded(Guarded guarded) {
        return definitions.unguarded(guarded);
    }

    /** What the database would answer to this work, if it would refuse it for certain. */
    protected final Optional<SQLException> rehearse(SqlWork work) {
        return work instanceof SqlStatement ? definitions.ran(work.sql()) : Optional.empty();
    }

    @Override
    public final List<String> standing() {
        return List.of();
    }

    @Override
    public final Connection connection() {
        definitions.lost("The script changes the database through op.connection().");
        throw new OfflineException("The script uses op.connection().");
    }
}
