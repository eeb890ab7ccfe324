package io.limbeck.migrate.internal.dialect.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;

/** The SQL of comments: statements of their own, also for what is new. */
public class CommentDdl {
    protected final Sql sql;

    public CommentDdl(Sql sql) {
        this.sql = sql;
    }

    /** Sets or removes the comment of a table. */
    public List<SqlWork> commentTable(CommentTable operation) {
        return statement("COMMENT ON TABLE " + sql.quote(operation.table()) + " IS "
                + text(operation.comment().to()));
    }

    /** Sets or removes the comment of a column. */
    public List<SqlWork> commentColumn(TableName table, String column, Optional<String> comment) {
        return statement("COMMENT ON COLUMN " + sql.quote(table) + "." + sql.quote(column) + " IS " + text(comment));
    }

    private String text(Optional<String> comment) {
        return comment.map(sql::literal).orElse("NULL");
    }

    /** The comment of a new table, without those of its columns. */
    public List<SqlWork> ofNew(Table table) {
        return table.comment().isEmpty()
                ? List.of()
                : commentTable(new CommentTable(table.name(), Change.into(table.comment())));
    }

    /** The comment of a new column. */
    public List<SqlWork> ofNew(Column column, TableName table) {
        return column.comment().isEmpty() ? List.of() : commentColumn(table, column.name(), column.comment());
    }
}
