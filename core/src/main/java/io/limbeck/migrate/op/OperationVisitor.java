package io.limbeck.migrate.op;

/** A visitor of all operations. Without default methods, so that a new operation cannot be forgotten. */
public interface OperationVisitor<R> {
    R createTable(CreateTable operation);

    R dropTable(DropTable operation);

    R renameTable(RenameTable operation);

    R addColumn(AddColumn operation);

    R dropColumn(DropColumn operation);

    R renameColumn(RenameColumn operation);

    R alterColumn(AlterColumn operation);

    R alterTable(AlterTable operation);

    R addConstraint(AddConstraint operation);

    R dropConstraint(DropConstraint operation);

    R createIndex(CreateIndex operation);

    R dropIndex(DropIndex operation);

    R execute(Execute operation);

    R bulkInsert(BulkInsert operation);

    R renameIndex(RenameIndex operation);

    R renameConstraint(RenameConstraint operation);

    R validateConstraint(ValidateConstraint operation);

    R commentTable(CommentTable operation);

    R alterTableOptions(AlterTableOptions operation);

    R createSequence(CreateSequence operation);

    R dropSequence(DropSequence operation);

    R alterSequence(AlterSequence operation);

    R createSchema(CreateSchema operation);

    R dropSchema(DropSchema operation);

    R createEnum(CreateEnum operation);

    R dropEnum(DropEnum operation);

    R addEnumValue(AddEnumValue operation);

    R renameEnumValue(RenameEnumValue operation);

    R replaceEnum(ReplaceEnum operation);

    R createObject(CreateObject operation);

    R dropObject(DropObject operation);

    R replaceObject(ReplaceObject operation);

    R guarded(Guarded operation);

    R backfill(Backfill operation);

    R autocommit(Autocommit operation);

    R custom(CustomOperation operation);
}
