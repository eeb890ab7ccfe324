package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ColumnChanges;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDdl;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDefinition;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.AlterColumn;
import java.util.List;

/** Changes of a column by the engine's own ALTER TABLE, which can do no more than this. */
final class SqliteColumnChanges extends ColumnChanges {
    SqliteColumnChanges(Sql sql, ColumnDefinition definition, ColumnDdl columns, CommentDdl comments) {
        super(sql, definition, columns, comments);
    }

    @Override
    public List<SqlWork> alterColumn(AlterColumn operation) {
        return operation
                .change()
                .nullability()
                .map(nullable -> statement(alter(operation) + (nullable.to() ? " DROP NOT NULL" : " SET NOT NULL")))
                .orElse(List.of());
    }
}
