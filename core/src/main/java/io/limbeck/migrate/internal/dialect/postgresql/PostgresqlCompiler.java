package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.OperationCompiler;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.Ddl;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlChoice;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlDdl;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** PostgreSQL: turns operations into the statements of a database. */
final class PostgresqlCompiler implements OperationCompiler {
    private final Ddl ddl = PostgresqlDdl.of(Optional.empty());

    @Override
    public List<SqlWork> compile(Operation operation) {
        return operation.accept(ddl);
    }

    @Override
    public List<SqlWork> compile(Operation operation, Connection live) throws SQLException {
        return LiveQueries.compile(live, database -> operation.accept(PostgresqlDdl.of(Optional.of(database))));
    }

    @Override
    public boolean dependsOnDefinition(Operation operation) {
        return operation.accept(new PostgresqlChoice());
    }
}
