package io.limbeck.migrate.internal.sink;

import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.TableRewrite;
import io.limbeck.migrate.internal.stop.Stop;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Asks the catalogue of the database that the statements go to. */
final class LiveCompiler implements RunCompiler {
    private final Dialect dialect;
    private final Connection connection;
    private final Stop stop;

    LiveCompiler(Dialect dialect, Connection connection, Stop stop) {
        this.dialect = dialect;
        this.connection = connection;
        this.stop = stop;
    }

    @Override
    public List<SqlWork> compile(Operation operation) {
        return reading(() -> dialect.compiler().compile(operation, connection));
    }

    @Override
    public Optional<String> consequence(Operation operation) {
        return reading(() -> dialect.compiler().consequence(operation, connection));
    }

    @Override
    public Optional<TableRewrite> rewrite(Operation operation) {
        return reading(() -> dialect.compiler().rewrite(operation, connection));
    }

    @Override
    public boolean joins(TableRewrite rewrite, Operation next) {
        return reading(() -> rewrite.takes(next));
    }

    @Override
    public List<SqlWork> work(TableRewrite rewrite) {
        return reading(rewrite::work);
    }

    @Override
    public Optional<Operation> unguarded(Guarded guarded) {
        boolean there = reading(() -> dialect.catalogue().exists(guarded, connection));
        return there == guarded.makes() ? Optional.empty() : Optional.of(guarded.operation());
    }

    <T> T reading(Reading<T> reading) {
        stop.check();
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new StatementFailedException("(reading the catalogue)", e);
        }
    }

    @FunctionalInterface
    interface Reading<T> {
        T read() throws SQLException;
    }
}
