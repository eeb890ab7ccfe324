package io.limbeck.migrate.internal.dialect.ddl;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.OperationVisitor;
import java.util.List;

/** The SQL of several changes to one table. */
public class BatchDdl {
    protected final Sql sql;

    public BatchDdl(Sql sql) {
        this.sql = sql;
    }

    /**
     * One change after the other.
     *
     * @param single the SQL of a single change
     */
    public List<SqlWork> alterTable(AlterTable operation, OperationVisitor<List<SqlWork>> single) {
        if (operation.order().isPresent()) {
            throw sql.refused(
                    "cannot change the order of a table's columns: " + operation.table(),
                    "Omit columnOrder(…), and name the columns wherever their order matters.");
        }
        return operation.changes().stream()
                .flatMap(change -> change.accept(single).stream())
                .toList();
    }
}
