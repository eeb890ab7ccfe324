package io.limbeck.migrate.internal.dialect.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** The SQL of columns that are added, dropped and renamed. */
public class ColumnDdl {
    protected final Sql sql;
    private final ColumnDefinition definition;
    private final ConstraintDdl constraints;
    private final CommentDdl comments;

    public ColumnDdl(Sql sql, ColumnDefinition definition, ConstraintDdl constraints, CommentDdl comments) {
        this.sql = sql;
        this.definition = definition;
        this.constraints = constraints;
        this.comments = comments;
    }

    final ColumnDefinition definition() {
        return definition;
    }

    /** Adds a column together with its constraints. */
    public List<SqlWork> addColumn(AddColumn operation) {
        StringBuilder text = new StringBuilder(sql.alter(operation.table()))
                .append(" ADD COLUMN ")
                .append(definition.of(operation.column()));
        for (Constraint constraint : operation.constraints()) {
            text.append(constraints.afterColumn(constraint, operation));
        }
        List<SqlWork> work = new ArrayList<>(statement(text.toString()));
        work.addAll(afterNew(operation.column(), operation.table()));
        return work;
    }

    /** What a new column needs in addition to its definition. */
    protected List<SqlWork> afterNew(Column column, TableName table) {
        return comments.ofNew(column, table);
    }

    /** Drops a column. */
    public List<SqlWork> dropColumn(DropColumn operation) {
        return statement(sql.alter(operation.table()) + " DROP COLUMN " + sql.quote(operation.column()));
    }

    /** Renames a column. */
    public List<SqlWork> renameColumn(RenameColumn operation) {
        return statement(sql.alter(operation.table()) + " RENAME COLUMN " + sql.quote(operation.column()) + " TO "
                + sql.quote(operation.newName()));
    }
}
