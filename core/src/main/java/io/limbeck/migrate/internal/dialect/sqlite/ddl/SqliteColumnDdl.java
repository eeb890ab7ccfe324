package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDdl;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDefinition;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.ConstraintDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.AddColumn;
import java.util.List;

/** SQLite's SQL of columns that are added, dropped and renamed. */
final class SqliteColumnDdl extends ColumnDdl {
    SqliteColumnDdl(Sql sql, ColumnDefinition definition, ConstraintDdl constraints, CommentDdl comments) {
        super(sql, definition, constraints, comments);
    }

    @Override
    public List<SqlWork> addColumn(AddColumn operation) {
        if (SqliteAlter.needsRebuild(operation)) {
            throw SqliteDdl.definitionNeeded(operation.table());
        }
        return super.addColumn(operation);
    }
}
