package io.limbeck.migrate.op;

/** What must know every operation; no default methods, so that a new operation cannot be forgotten. */
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
}
