package io.limbeck.migrate.internal.runtime;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.OperationVisitor;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameTable;
import java.util.Locale;
import java.util.Optional;

/** What an operation destroys, locks, or breaks in programs that run meanwhile, as a clause; most do nothing of that. */
final class Effects implements OperationVisitor<Optional<String>> {
    @Override
    public Optional<String> createTable(CreateTable operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> dropTable(DropTable operation) {
        return Optional.of("destroys table " + operation.table() + " with all its rows");
    }

    @Override
    public Optional<String> renameTable(RenameTable operation) {
        return Optional.of("breaks programs that still say " + operation.table() + " for " + operation.newName());
    }

    @Override
    public Optional<String> addColumn(AddColumn operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> dropColumn(DropColumn operation) {
        return Optional.of("destroys column " + operation.table() + "." + operation.column() + " with all its values");
    }

    @Override
    public Optional<String> renameColumn(RenameColumn operation) {
        return Optional.of("breaks programs that still say " + operation.table() + "." + operation.column() + " for "
                + operation.newName());
    }

    @Override
    public Optional<String> alterColumn(AlterColumn operation) {
        return Optional.of("locks table " + operation.table() + " while column " + operation.column()
                + " changes, as long as all rows take where they are written anew or checked");
    }

    @Override
    public Optional<String> alterTable(AlterTable operation) {
        String all = operation.changes().stream()
                .flatMap(change -> change.accept(this).stream())
                .collect(joining("; "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    @Override
    public Optional<String> addConstraint(AddConstraint operation) {
        return Optional.of("locks table " + operation.table() + " while all its rows are checked");
    }

    @Override
    public Optional<String> dropConstraint(DropConstraint operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> createIndex(CreateIndex operation) {
        return Optional.of("locks writers of table " + operation.index().table() + " while index "
                + operation.index().name() + " is built");
    }

    @Override
    public Optional<String> dropIndex(DropIndex operation) {
        return Optional.empty();
    }

    /** Free SQL is judged by its first word. */
    @Override
    public Optional<String> execute(Execute operation) {
        String sql = operation.sql().strip();
        int end = 0;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        String word = sql.substring(0, end).toUpperCase(Locale.ROOT);
        return switch (word) {
            case "DROP", "DELETE", "TRUNCATE" -> Optional.of("destroys: " + sql);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<String> bulkInsert(BulkInsert operation) {
        return Optional.empty();
    }
}
