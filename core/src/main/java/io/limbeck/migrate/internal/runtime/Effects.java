package io.limbeck.migrate.internal.runtime;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.Autocommit;
import io.limbeck.migrate.op.Backfill;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSchema;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.CustomOperation;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropEnum;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropSchema;
import io.limbeck.migrate.op.DropSequence;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.OperationVisitor;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.op.RenameEnumValue;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.op.ValidateConstraint;
import java.util.List;
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
        return all(operation.changes());
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

    @Override
    public Optional<String> renameIndex(RenameIndex operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> renameConstraint(RenameConstraint operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> validateConstraint(ValidateConstraint operation) {
        return Optional.of("reads all rows of table " + operation.table());
    }

    @Override
    public Optional<String> commentTable(CommentTable operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> alterTableOptions(AlterTableOptions operation) {
        return Optional.of("locks table " + operation.table() + " while its options change");
    }

    @Override
    public Optional<String> createSequence(CreateSequence operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> dropSequence(DropSequence operation) {
        return Optional.of("destroys sequence " + operation.name() + " with its next number");
    }

    @Override
    public Optional<String> alterSequence(AlterSequence operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> createSchema(CreateSchema operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> dropSchema(DropSchema operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> createEnum(CreateEnum operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> dropEnum(DropEnum operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> addEnumValue(AddEnumValue operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> renameEnumValue(RenameEnumValue operation) {
        return Optional.of("breaks programs that still say " + operation.value() + " for " + operation.newValue());
    }

    @Override
    public Optional<String> replaceEnum(ReplaceEnum operation) {
        return Optional.of(
                "locks the tables that use type " + operation.type().to().name() + " while they are written anew");
    }

    @Override
    public Optional<String> createObject(CreateObject operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> dropObject(DropObject operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> replaceObject(ReplaceObject operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> guarded(Guarded operation) {
        return operation.operation().accept(this);
    }

    @Override
    public Optional<String> backfill(Backfill operation) {
        return Optional.of("changes rows of table " + operation.table() + ", a batch at a time");
    }

    @Override
    public Optional<String> autocommit(Autocommit operation) {
        return all(operation.operations());
    }

    /** What it does is known to its author. */
    @Override
    public Optional<String> custom(CustomOperation operation) {
        return Optional.empty();
    }

    private Optional<String> all(List<Operation> operations) {
        String all = operations.stream()
                .flatMap(operation -> operation.accept(this).stream())
                .collect(joining("; "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
