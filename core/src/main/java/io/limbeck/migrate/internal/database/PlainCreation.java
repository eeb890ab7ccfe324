package io.limbeck.migrate.internal.database;

import io.limbeck.migrate.internal.rewrite.OperationCases;
import io.limbeck.migrate.op.Action;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateTable;

/** Whether an operation creates a table, or what is part of one and depends on nothing else that exists. */
final class PlainCreation extends OperationCases<Boolean> {
    @Override
    public Boolean creates(Action.Creates action) {
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

    @Override
    public Boolean drops(Action.Drops action) {
        return false;
    }

    @Override
    public Boolean renames(Action.Renames action) {
        return false;
    }

    @Override
    public Boolean alters(Action.Alters action) {
        return false;
    }

    @Override
    public Boolean rows(Action.Rows action) {
        return false;
    }

    @Override
    public Boolean consists(Action.Consists action) {
        return false;
    }

    @Override
    public Boolean opaque(Action.Opaque action) {
        return false;
    }
}
