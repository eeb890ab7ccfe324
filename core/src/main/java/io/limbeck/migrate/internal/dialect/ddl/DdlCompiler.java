package io.limbeck.migrate.internal.dialect.ddl;

import io.limbeck.migrate.internal.dialect.OperationCompiler;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.OperationVisitor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Compiles by the {@link Ddl} of a product, which on a live database asks what it has to know. */
public final class DdlCompiler implements OperationCompiler {
    private final Function<Optional<LiveQueries>, Ddl> ddl;
    private final OperationVisitor<Boolean> dependsOnDefinition;

    /**
     * For one product.
     *
     * @param ddl its DDL, for scripts or for a database that can be asked
     * @param dependsOnDefinition answers {@link #dependsOnDefinition}
     */
    public DdlCompiler(Function<Optional<LiveQueries>, Ddl> ddl, OperationVisitor<Boolean> dependsOnDefinition) {
        this.ddl = ddl;
        this.dependsOnDefinition = dependsOnDefinition;
    }

    @Override
    public List<SqlWork> compile(Operation operation) {
        return operation.accept(ddl.apply(Optional.empty()));
    }

    @Override
    public List<SqlWork> compile(Operation operation, Connection live) throws SQLException {
        return LiveQueries.compile(live, database -> operation.accept(ddl.apply(Optional.of(database))));
    }

    @Override
    public boolean dependsOnDefinition(Operation operation) {
        return operation.accept(dependsOnDefinition);
    }
}
