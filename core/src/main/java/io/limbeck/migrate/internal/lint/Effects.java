package io.limbeck.migrate.internal.lint;

import io.limbeck.migrate.internal.sql.SqlSyntax;
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
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/**
 * What each operation of a script destroys, locks, or breaks in running programs; most do none of these. A table that the script itself
 * has created has no rows and no users, so nothing can happen to it.
 */
public final class Effects implements OperationVisitor<List<Effect>> {
    private final SqlSyntax syntax;
    private final MadeTables made = new MadeTables();

    /** @param syntax how the database reads raw SQL */
    public Effects(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public List<Effect> createTable(CreateTable operation) {
        made.add(operation.table().name().name());
        return List.of();
    }

    @Override
    public List<Effect> dropTable(DropTable operation) {
        return on(
                operation.table(),
                Effect.of(LintRule.DROP_TABLE, "destroys table " + operation.table() + " with all its rows"));
    }

    @Override
    public List<Effect> renameTable(RenameTable operation) {
        return on(
                operation.table(),
                Effect.of(
                        LintRule.RENAME_TABLE,
                        "breaks programs that still use " + operation.table() + " instead of " + operation.newName()));
    }

    @Override
    public List<Effect> addColumn(AddColumn operation) {
        if (!operation.column().mustBeGiven()) {
            return List.of();
        }
        String column = operation.table() + "." + operation.column().name();
        return on(
                operation.table(),
                Effect.of(LintRule.ADD_NOT_NULL, "breaks programs that insert rows without " + column));
    }

    @Override
    public List<Effect> dropColumn(DropColumn operation) {
        return on(
                operation.table(),
                Effect.of(
                        LintRule.DROP_COLUMN,
                        "destroys column " + operation.table() + "." + operation.column() + " with all its values"));
    }

    @Override
    public List<Effect> renameColumn(RenameColumn operation) {
        return on(
                operation.table(),
                Effect.of(
                        LintRule.RENAME_COLUMN,
                        "breaks programs that still use " + operation.table() + "." + operation.column()
                                + " instead of " + operation.newName()));
    }

    @Override
    public List<Effect> alterColumn(AlterColumn operation) {
        ColumnChange change = operation.change();
        String column = operation.table() + "." + operation.column();
        List<Effect> effects = new ArrayList<>();
        if (!operation.newName().equals(operation.column())) {
            effects.add(Effect.of(
                    LintRule.RENAME_COLUMN,
                    "breaks programs that still use " + column + " instead of " + operation.newName()));
        }
        String locks = "locks table " + operation.table() + " while column " + operation.column()
                + " changes; for a long time if all rows are rewritten or checked";
        if (change.type().isPresent()
                || change.generated().isPresent()
                || change.collation().isPresent()) {
            effects.add(Effect.of(LintRule.CHANGE_TYPE, locks));
        } else if (change.nullability().filter(nullable -> !nullable.to()).isEmpty()) {
            effects.add(Effect.told(locks));
        }
        if (change.nullability().filter(nullable -> !nullable.to()).isPresent()) {
            effects.add(Effect.of(
                    LintRule.SET_NOT_NULL,
                    "breaks programs that still leave " + column + " empty, and reads all rows of the table"));
        }
        return on(operation.table(), effects);
    }

    @Override
    public List<Effect> alterTable(AlterTable operation) {
        return all(operation.changes());
    }

    @Override
    public List<Effect> addConstraint(AddConstraint operation) {
        return operation.validated()
                ? on(
                        operation.table(),
                        Effect.of(
                                LintRule.ADD_CONSTRAINT,
                                "locks table " + operation.table() + " while all its rows are checked"))
                : List.of();
    }

    @Override
    public List<Effect> dropConstraint(DropConstraint operation) {
        return List.of();
    }

    @Override
    public List<Effect> createIndex(CreateIndex operation) {
        Index index = operation.index();
        return operation.concurrently()
                ? List.of()
                : on(
                        index.table(),
                        Effect.of(
                                LintRule.CREATE_INDEX,
                                "blocks writes to table " + index.table() + " while index " + index.name()
                                        + " is built"));
    }

    @Override
    public List<Effect> dropIndex(DropIndex operation) {
        return List.of();
    }

    @Override
    public List<Effect> execute(Execute operation) {
        return new SqlEffects(operation.sql(), syntax, made).effects();
    }

    @Override
    public List<Effect> bulkInsert(BulkInsert operation) {
        return List.of();
    }

    @Override
    public List<Effect> renameIndex(RenameIndex operation) {
        return List.of();
    }

    @Override
    public List<Effect> renameConstraint(RenameConstraint operation) {
        return List.of();
    }

    @Override
    public List<Effect> validateConstraint(ValidateConstraint operation) {
        return on(operation.table(), Effect.told("reads all rows of table " + operation.table()));
    }

    @Override
    public List<Effect> commentTable(CommentTable operation) {
        return List.of();
    }

    @Override
    public List<Effect> alterTableOptions(AlterTableOptions operation) {
        return on(
                operation.table(),
                Effect.of(LintRule.CHANGE_OPTIONS, "locks table " + operation.table() + " while its options change"));
    }

    @Override
    public List<Effect> createSequence(CreateSequence operation) {
        return List.of();
    }

    @Override
    public List<Effect> dropSequence(DropSequence operation) {
        return List.of(
                Effect.of(LintRule.DROP_SEQUENCE, "destroys sequence " + operation.name() + " with its next number"));
    }

    @Override
    public List<Effect> alterSequence(AlterSequence operation) {
        return List.of();
    }

    @Override
    public List<Effect> createSchema(CreateSchema operation) {
        return List.of();
    }

    @Override
    public List<Effect> dropSchema(DropSchema operation) {
        return List.of();
    }

    @Override
    public List<Effect> createEnum(CreateEnum operation) {
        return List.of();
    }

    @Override
    public List<Effect> dropEnum(DropEnum operation) {
        return List.of();
    }

    @Override
    public List<Effect> addEnumValue(AddEnumValue operation) {
        return List.of();
    }

    @Override
    public List<Effect> renameEnumValue(RenameEnumValue operation) {
        return List.of(Effect.of(
                LintRule.RENAME_ENUM_VALUE,
                "breaks programs that still use " + operation.value() + " instead of " + operation.newValue()));
    }

    @Override
    public List<Effect> replaceEnum(ReplaceEnum operation) {
        return List.of(Effect.of(
                LintRule.REPLACE_ENUM,
                "locks the tables that use type " + operation.type().to().name() + " while they are rewritten"));
    }

    @Override
    public List<Effect> createObject(CreateObject operation) {
        return List.of();
    }

    @Override
    public List<Effect> dropObject(DropObject operation) {
        return operation.kind().holdsRows() ? destroyed(operation.kind(), operation.name()) : List.of();
    }

    @Override
    public List<Effect> replaceObject(ReplaceObject operation) {
        SchemaObject to = operation.object().to();
        return to.kind() == SchemaObject.Kind.VIRTUAL_TABLE ? destroyed(to.kind(), to.name()) : List.of();
    }

    private static List<Effect> destroyed(SchemaObject.Kind kind, TableName name) {
        return List.of(Effect.of(LintRule.DROP_TABLE, "destroys " + kind.words() + " " + name + " with all its rows"));
    }

    @Override
    public List<Effect> guarded(Guarded operation) {
        return operation.operation().accept(this);
    }

    @Override
    public List<Effect> backfill(Backfill operation) {
        return on(operation.table(), Effect.told("changes rows of table " + operation.table() + ", a batch at a time"));
    }

    @Override
    public List<Effect> autocommit(Autocommit operation) {
        return all(operation.operations());
    }

    /** Only its author knows what it does. */
    @Override
    public List<Effect> custom(CustomOperation operation) {
        return List.of();
    }

    private List<Effect> all(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> operation.accept(this).stream())
                .toList();
    }

    private List<Effect> on(TableName table, Effect effect) {
        return on(table, List.of(effect));
    }

    private List<Effect> on(TableName table, List<Effect> effects) {
        return made.has(table.name())
                ? List.of()
                : effects.stream().map(effect -> effect.on(table.toString())).toList();
    }
}
