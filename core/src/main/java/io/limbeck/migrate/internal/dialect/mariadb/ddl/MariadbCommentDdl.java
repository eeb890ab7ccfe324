package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;

/** Comments, which MariaDB and MySQL keep in the definitions: those of columns and of new tables need no statement. */
public final class MariadbCommentDdl extends CommentDdl {
    public MariadbCommentDdl(Sql sql) {
        super(sql);
    }

    @Override
    public List<SqlWork> commentTable(CommentTable operation) {
        return statement(sql.alter(operation.table()) + " COMMENT = "
                + sql.literal(operation.comment().to().orElse("")));
    }

    @Override
    public List<SqlWork> ofNew(Table table) {
        return List.of();
    }

    @Override
    public List<SqlWork> commentColumn(TableName table, String column, Optional<String> comment) {
        return List.of();
    }
}
