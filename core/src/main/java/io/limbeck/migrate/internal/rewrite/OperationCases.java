package io.limbeck.migrate.internal.rewrite;

import io.limbeck.migrate.op.Action;
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
import io.limbeck.migrate.op.OperationVisitor;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.op.RenameEnumValue;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.op.ValidateConstraint;

/**
 * A visitor that answers by the kind of action, and for single operations where it overrides their method. A new operation is answered
 * for by its action.
 */
public abstract class OperationCases<R> implements OperationVisitor<R>, Action.Visitor<R> {
    @Override
    public R createTable(CreateTable operation) {
        return operation.action().accept(this);
    }

    @Override
    public R dropTable(DropTable operation) {
        return operation.action().accept(this);
    }

    @Override
    public R renameTable(RenameTable operation) {
        return operation.action().accept(this);
    }

    @Override
    public R addColumn(AddColumn operation) {
        return operation.action().accept(this);
    }

    @Override
    public R dropColumn(DropColumn operation) {
        return operation.action().accept(this);
    }

    @Override
    public R renameColumn(RenameColumn operation) {
        return operation.action().accept(this);
    }

    @Override
    public R alterColumn(AlterColumn operation) {
        return operation.action().accept(this);
    }

    @Override
    public R alterTable(AlterTable operation) {
        return operation.action().accept(this);
    }

    @Override
    public R addConstraint(AddConstraint operation) {
        return operation.action().accept(this);
    }

    @Override
    public R dropConstraint(DropConstraint operation) {
        return operation.action().accept(this);
    }

    @Override
    public R createIndex(CreateIndex operation) {
        return operation.action().accept(this);
    }

    @Override
    public R dropIndex(DropIndex operation) {
        return operation.action().accept(this);
    }

    @Override
    public R execute(Execute operation) {
        return operation.action().accept(this);
    }

    @Override
    public R bulkInsert(BulkInsert operation) {
        return operation.action().accept(this);
    }

    @Override
    public R renameIndex(RenameIndex operation) {
        return operation.action().accept(this);
    }

    @Override
    public R renameConstraint(RenameConstraint operation) {
        return operation.action().accept(this);
    }

    @Override
    public R validateConstraint(ValidateConstraint operation) {
        return operation.action().accept(this);
    }

    @Override
    public R commentTable(CommentTable operation) {
        return operation.action().accept(this);
    }

    @Override
    public R alterTableOptions(AlterTableOptions operation) {
        return operation.action().accept(this);
    }

    @Override
    public R createSequence(CreateSequence operation) {
        return operation.action().accept(this);
    }

    @Override
    public R dropSequence(DropSequence operation) {
        return operation.action().accept(this);
    }

    @Override
    public R alterSequence(AlterSequence operation) {
        return operation.action().accept(this);
    }

    @Override
    public R createSchema(CreateSchema operation) {
        return operation.action().accept(this);
    }

    @Override
    public R dropSchema(DropSchema operation) {
        return operation.action().accept(this);
    }

    @Override
    public R createEnum(CreateEnum operation) {
        return operation.action().accept(this);
    }

    @Override
    public R dropEnum(DropEnum operation) {
        return operation.action().accept(this);
    }

    @Override
    public R addEnumValue(AddEnumValue operation) {
        return operation.action().accept(this);
    }

    @Override
    public R renameEnumValue(RenameEnumValue operation) {
        return operation.action().accept(this);
    }

    @Override
    public R replaceEnum(ReplaceEnum operation) {
        return operation.action().accept(this);
    }

    @Override
    public R createObject(CreateObject operation) {
        return operation.action().accept(this);
    }

    @Override
    public R dropObject(DropObject operation) {
        return operation.action().accept(this);
    }

    @Override
    public R replaceObject(ReplaceObject operation) {
        return operation.action().accept(this);
    }

    @Override
    public R guarded(Guarded operation) {
        return operation.action().accept(this);
    }

    @Override
    public R backfill(Backfill operation) {
        return operation.action().accept(this);
    }

    @Override
    public R autocommit(Autocommit operation) {
        return operation.action().accept(this);
    }

    @Override
    public R custom(CustomOperation operation) {
        return operation.action().accept(this);
    }
}
