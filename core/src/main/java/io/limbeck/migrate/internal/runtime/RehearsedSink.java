package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.error.OfflineException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.TableRewrite;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/** A sink without the live database: what depends on definitions is tried out in a {@link Rehearsal}. */
abstract class RehearsedSink implements StatementSink {
    private final Dialect dialect;
    private final Rehearsal rehearsal;
    private boolean inTransaction;

    RehearsedSink(Dialect dialect, Rehearsal rehearsal) {
        this.dialect = dialect;
        this.rehearsal = rehearsal;
    }

    @Override
    public void stepStarts() {}

    @Override
    public void begin() {
        inTransaction = true;
        rehearsal.begin(false);
    }

    @Override
    public void beginWithoutForeignKeys() {
        inTransaction = true;
        rehearsal.begin(true);
    }

    @Override
    public void commit() {
        inTransaction = false;
        rehearsal.commit();
    }

    @Override
    public final void commitSoFar() {
        commit();
    }

    @Override
    public void rollback() {
        inTransaction = false;
        rehearsal.rollback();
    }

    @Override
    public final boolean inTransaction() {
        return inTransaction;
    }

    @Override
    public final List<SqlWork> compile(Operation operation) {
        return operation instanceof Guarded ? dialect.compile(operation) : rehearsal.compile(operation);
    }

    @Override
    public final Optional<TableRewrite> rewrite(Operation operation) {
        return rehearsal.rewrite(operation);
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

    /** The database finds out when it runs. */
    @Override
    public final Optional<Operation> unguarded(Guarded guarded) {
        return Optional.of(guarded);
    }

    @Override
    public void run(SqlWork work) {
        if (work instanceof SqlStatement) {
            rehearsal.ran(work.sql());
        }
    }

    @Override
    public final boolean isText() {
        return true;
    }

    @Override
    public final boolean answers() {
        return true;
    }

    @Override
    public final List<String> standing() {
        return List.of();
    }

    @Override
    public final Connection connection() {
        throw new OfflineException("The script asks for op.connection().");
    }
}
