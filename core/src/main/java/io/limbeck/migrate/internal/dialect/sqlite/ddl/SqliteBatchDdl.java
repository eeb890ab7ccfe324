package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.BatchDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.OperationVisitor;
import java.util.List;

/** Several changes to one table, which SQLite applies only with the table's definition. */
final class SqliteBatchDdl extends BatchDdl {
    SqliteBatchDdl(Sql sql) {
        super(sql);
    }

    @Override
    public List<SqlWork> alterTable(AlterTable operation, OperationVisitor<List<SqlWork>> single) {
        throw SqliteDdl.definitionNeeded(operation.table());
    }
}
