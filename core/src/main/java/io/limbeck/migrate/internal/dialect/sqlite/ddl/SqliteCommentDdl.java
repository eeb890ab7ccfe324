package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;

/** Comments, which SQLite does not store: those of tables and columns are left out. */
final class SqliteCommentDdl extends CommentDdl {
    SqliteCommentDdl(Sql sql) {
        super(sql);
    }

    @Override
    public List<SqlWork> commentTable(CommentTable operation) {
        return List.of();
    }

    @Override
    public List<SqlWork> commentColumn(TableName table, String column, Optional<String> comment) {
        return List.of();
    }
}
