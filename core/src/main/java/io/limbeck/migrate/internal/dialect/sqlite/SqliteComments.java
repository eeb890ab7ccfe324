package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Table;

/** Whether an operation says a comment, which SQLite has no place for. */
final class SqliteComments {
    private SqliteComments() {}

    static boolean in(Operation operation) {
        if (operation instanceof CommentTable) {
            return true;
        } else if (operation instanceof CreateTable create) {
            Table table = create.table();
            return table.comment().isPresent()
                    || table.columns().stream()
                            .anyMatch(column -> column.comment().isPresent());
        } else if (operation instanceof AddColumn add) {
            return add.column().comment().isPresent();
        } else if (operation instanceof AlterColumn alter) {
            return alter.change().comment().isPresent();
        }
        return operation instanceof AlterTable batch && batch.changes().stream().anyMatch(SqliteComments::in);
    }
}
