package io.limbeck.migrate.internal.dialect.ddl;

import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
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
import java.util.ArrayList;
import java.util.List;

/**
 * The SQL of a product: each operation by the part that knows it. What is about operations and not about SQL is done here.
 *
 * @param guards which statements check on their own whether there is something to do
 */
public record Ddl(
        Sql sql,
        Guards guards,
        TableDdl tables,
        ColumnDdl columns,
        ColumnChanges changes,
        BatchDdl batches,
        ConstraintDdl constraints,
        IndexDdl indexes,
        CommentDdl comments,
        SequenceDdl sequences,
        EnumDdl enums,
        ObjectDdl objects)
        implements OperationVisitor<List<SqlWork>> {
    @Override
    public List<SqlWork> createTable(CreateTable operation) {
        return tables.createTable(operation);
    }

    @Override
    public List<SqlWork> dropTable(DropTable operation) {
        return tables.dropTable(operation);
    }

    @Override
    public List<SqlWork> renameTable(RenameTable operation) {
        return tables.renameTable(operation);
    }

    @Override
    public List<SqlWork> alterTableOptions(AlterTableOptions operation) {
        return tables.alterTableOptions(operation);
    }

    @Override
    public List<SqlWork> addColumn(AddColumn operation) {
        return columns.addColumn(operation);
    }

    @Override
    public List<SqlWork> dropColumn(DropColumn operation) {
        return columns.dropColumn(operation);
    }

    @Override
    public List<SqlWork> renameColumn(RenameColumn operation) {
        return columns.renameColumn(operation);
    }

    @Override
    public List<SqlWork> alterColumn(AlterColumn operation) {
        return changes.alterColumn(operation);
    }

    @Override
    public List<SqlWork> addConstraint(AddConstraint operation) {
        return constraints.addConstraint(operation);
    }

    @Override
    public List<SqlWork> dropConstraint(DropConstraint operation) {
        return constraints.dropConstraint(operation);
    }

    @Override
    public List<SqlWork> renameConstraint(RenameConstraint operation) {
        return constraints.renameConstraint(operation);
    }

    @Override
    public List<SqlWork> validateConstraint(ValidateConstraint operation) {
        return constraints.validateConstraint(operation);
    }

    @Override
    public List<SqlWork> createIndex(CreateIndex operation) {
        return indexes.createIndex(operation);
    }

    @Override
    public List<SqlWork> dropIndex(DropIndex operation) {
        return indexes.dropIndex(operation);
    }

    @Override
    public List<SqlWork> renameIndex(RenameIndex operation) {
        return indexes.renameIndex(operation);
    }

    @Override
    public List<SqlWork> commentTable(CommentTable operation) {
        return comments.commentTable(operation);
    }

    @Override
    public List<SqlWork> createSequence(CreateSequence operation) {
        return sequences.createSequence(operation);
    }

    @Override
    public List<SqlWork> alterSequence(AlterSequence operation) {
        return sequences.alterSequence(operation);
    }

    @Override
    public List<SqlWork> dropSequence(DropSequence operation) {
        return sequences.dropSequence(operation);
    }

    @Override
    public List<SqlWork> createEnum(CreateEnum operation) {
        return enums.createEnum(operation);
    }

    @Override
    public List<SqlWork> dropEnum(DropEnum operation) {
        return enums.dropEnum(operation);
    }

    @Override
    public List<SqlWork> addEnumValue(AddEnumValue operation) {
        return enums.addEnumValue(operation);
    }

    @Override
    public List<SqlWork> renameEnumValue(RenameEnumValue operation) {
        return enums.renameEnumValue(operation);
    }

    @Override
    public List<SqlWork> replaceEnum(ReplaceEnum operation) {
        return enums.replaceEnum(operation);
    }

    @Override
    public List<SqlWork> createSchema(CreateSchema operation) {
        return objects.createSchema(operation);
    }

    @Override
    public List<SqlWork> dropSchema(DropSchema operation) {
        return objects.dropSchema(operation);
    }

    @Override
    public List<SqlWork> createObject(CreateObject operation) {
        return objects.createObject(operation);
    }

    @Override
    public List<SqlWork> dropObject(DropObject operation) {
        return objects.dropObject(operation);
    }

    @Override
    public List<SqlWork> replaceObject(ReplaceObject operation) {
        return objects.replaceObject(operation);
    }

    @Override
    public List<SqlWork> execute(Execute operation) {
        return new RowDdl(sql).execute(operation);
    }

    @Override
    public List<SqlWork> bulkInsert(BulkInsert operation) {
        return new RowDdl(sql).bulkInsert(operation);
    }

    @Override
    public List<SqlWork> backfill(Backfill operation) {
        return new RowDdl(sql).backfill(operation);
    }

    @Override
    public List<SqlWork> alterTable(AlterTable operation) {
        return batches.alterTable(operation, this);
    }

    @Override
    public List<SqlWork> autocommit(Autocommit operation) {
        return all(operation.operations());
    }

    @Override
    public List<SqlWork> custom(CustomOperation operation) {
        return all(operation.on(sql.database()));
    }

    private List<SqlWork> all(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> operation.accept(this).stream())
                .toList();
    }

    /** For a script; on a live database the existing objects are known. A comment can be set repeatedly. */
    @Override
    public List<SqlWork> guarded(Guarded operation) {
        if (operation.operation() instanceof AddColumn column
                && !column.constraints().isEmpty()
                && !guards.phrases().contains("ADD CONSTRAINT")) {
            throw notGuarded(operation); // the constraints are part of the same statement
        }
        List<SqlWork> guarded = new ArrayList<>();
        for (SqlWork work : unguarded(operation)) {
            guarded.add(
                    work.sql().startsWith("COMMENT ON ")
                            ? work
                            : guards.in(work.sql(), operation.makes())
                                    .<SqlWork>map(text -> new SqlStatement(text, ((SqlStatement) work).parameters()))
                                    .orElseThrow(() -> notGuarded(operation)));
        }
        return guarded;
    }

    private List<SqlWork> unguarded(Guarded operation) {
        try {
            return operation.operation().accept(this);
        } catch (DefinitionNeededException several) { // the table is rebuilt, which no single keyword prevents
            throw notGuarded(operation);
        }
    }

    private DefinitionNeededException notGuarded(Guarded operation) {
        return DefinitionNeededException.of(
                sql.product(),
                operation.operation().label() + " with IF " + (operation.makes() ? "NOT " : "") + "EXISTS",
                "Or omit ifExists and ifNotExists.");
    }
}
