package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import io.limbeck.migrate.internal.rewrite.OperationCases;
import io.limbeck.migrate.op.Action;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;

/**
 * Whether a change of a batch can be joined with the batch's order of columns: not one that comes with an index of its own, or gives a
 * column a name that the order has and the table does not.
 */
final class PlaceableChange extends OperationCases<Boolean> {
    @Override
    public Boolean creates(Action.Creates action) {
        return true;
    }

    @Override
    public Boolean addColumn(AddColumn operation) {
        return operation.constraints().isEmpty();
    }

    @Override
    public Boolean drops(Action.Drops action) {
        return true;
    }

    @Override
    public Boolean renames(Action.Renames action) {
        return false;
    }

    @Override
    public Boolean alters(Action.Alters action) {
        return true;
    }

    @Override
    public Boolean alterColumn(AlterColumn operation) {
        return operation.change().name().isEmpty();
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
