package io.limbeck.migrate.internal.dialect.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.internal.dialect.SqlBatch;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.Backfill;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.Execute;
import java.util.Collections;
import java.util.List;

/** The SQL of rows, and raw SQL. */
final class RowDdl {
    private final Sql sql;

    RowDdl(Sql sql) {
        this.sql = sql;
    }

    List<SqlWork> execute(Execute operation) {
        return List.of(new SqlStatement(operation.sql(), operation.parameters()));
    }

    List<SqlWork> bulkInsert(BulkInsert operation) {
        String marks = String.join(", ", Collections.nCopies(operation.columns().size(), "?"));
        return List.of(new SqlBatch(
                "INSERT INTO " + sql.quote(operation.table()) + " " + sql.list(operation.columns()) + " VALUES ("
                        + marks + ")",
                new WholeRows(operation)));
    }

    /** All rows at once; in batches it is done where there is a connection. */
    List<SqlWork> backfill(Backfill operation) {
        return statement(
                "UPDATE " + sql.quote(operation.table()) + " SET " + operation.set() + " WHERE " + operation.where());
    }
}
