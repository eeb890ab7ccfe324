package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.DropConstraint;
import java.util.List;

/** Constraints of tables whose definition is not known. */
final class SqliteUnknownConstraints extends SqliteConstraintDdl {
    SqliteUnknownConstraints(Sql sql) {
        super(sql);
    }

    @Override
    public List<SqlWork> addConstraint(AddConstraint operation) {
        throw SqliteDdl.definitionNeeded(operation.table());
    }

    @Override
    public List<SqlWork> dropConstraint(DropConstraint operation) {
        throw SqliteDdl.definitionNeeded(operation.table());
    }
}
