package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.internal.dialect.OperationCompiler;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** MariaDB: turns operations into the statements of a database. */
final class MariadbCompiler implements OperationCompiler {
    private final DialectFacts facts;

    MariadbCompiler(DialectFacts facts) {
        this.facts = facts;
    }

    private boolean isMariadb() {
        return facts.name().equals("mariadb");
    }

    @Override
    public List<SqlWork> compile(Operation operation) {
        return operation.accept(new MariadbDdl(facts.displayName(), isMariadb()));
    }

    @Override
    public List<SqlWork> compile(Operation operation, Connection live) throws SQLException {
        return LiveQueries.compile(
                live, database -> operation.accept(new MariadbDdl(facts.displayName(), isMariadb(), database)));
    }

    @Override
    public boolean dependsOnDefinition(Operation operation) {
        return operation.accept(new MariadbChoice(isMariadb()));
    }
}
