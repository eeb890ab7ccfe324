package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.op.Action;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.schema.Table;

/** Whether an operation says a comment, which SQLite has no place for. */
final class SqliteComments extends FewOperations<Boolean> {
    @Override
    protected Boolean others() {
        return false;
    }

    @Override
    public Boolean createTable(CreateTable operation) {
        Table table = operation.table();
        return table.comment().isPresent()
                || table.columns().stream().anyMatch(column -> column.comment().isPresent());
    }

    @Override
    public Boolean addColumn(AddColumn operation) {
        return operation.column().comment().isPresent();
    }

    @Override
    public Boolean alterColumn(AlterColumn operation) {
        return operation.change().comment().isPresent();
    }

    @Override
    public Boolean commentTable(CommentTable operation) {
        return true;
    }

    /** What is guarded or runs outside of transactions is asked about once more, when it is its turn. */
    @Override
    public Boolean consists(Action.Consists action) {
        return false;
    }

    @Override
    public Boolean alterTable(AlterTable operation) {
        return operation.changes().stream().anyMatch(change -> change.accept(this));
    }
}
