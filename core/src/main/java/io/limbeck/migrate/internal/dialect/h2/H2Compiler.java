package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.OperationCompiler;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.Ddl;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.h2.ddl.H2Ddl;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** H2: turns operations into the statements of a database. */
final class H2Compiler implements OperationCompiler {
    private final Ddl ddl = H2Ddl.of(Optional.empty());

    @Override
    public List<SqlWork> compile(Operation operation) {
        return operation.accept(ddl);
    }

    @Override
    public List<SqlWork> compile(Operation operation, Connection live) throws SQLException {
        return LiveQueries.compile(live, database -> operation.accept(H2Ddl.of(Optional.of(database))));
    }

    @Override
    public boolean dependsOnDefinition(Operation operation) {
        return operation.accept(new H2Choice());
    }
}
