package io.limbeck.migrate.internal.database;

import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateTable;

/** Whether an operation creates a table, or what is part of one and depends on nothing else that exists. */
final class PlainCreation extends FewOperations<Boolean> {
    @Override
    protected Boolean others() {
        return false;
    }

    @Override
    public Boolean createTable(CreateTable operation) {
        return true;
    }

    @Override
    public Boolean addConstraint(AddConstraint operation) {
        return true;
    }

    @Override
    public Boolean createIndex(CreateIndex operation) {
        return true;
    }
}
