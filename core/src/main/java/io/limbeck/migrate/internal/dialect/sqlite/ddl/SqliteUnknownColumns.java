package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ColumnChanges;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDdl;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDefinition;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.AlterColumn;
import java.util.List;

/** Changes of columns whose table's definition is not known. */
final class SqliteUnknownColumns extends ColumnChanges {
    SqliteUnknownColumns(Sql sql, ColumnDefinition definition, ColumnDdl columns, CommentDdl comments) {
        super(sql, definition, columns, comments);
    }

    @Override
    public List<SqlWork> alterColumn(AlterColumn operation) {
        throw SqliteDdl.definitionNeeded(operation.table());
    }
}
