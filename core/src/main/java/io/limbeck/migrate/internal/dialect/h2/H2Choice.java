package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.op.Action;
import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameEnumValue;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.schema.ColumnChange;

/** Whether the statements of an operation may be others than those that are known without the database. */
final class H2Choice extends FewOperations<Boolean> {
    @Override
    protected Boolean others() {
        return false;
    }

    @Override
    public Boolean dropConstraint(DropConstraint operation) {
        return operation.name().isEmpty();
    }

    /** Views follow. */
    @Override
    public Boolean renameTable(RenameTable operation) {
        return true;
    }

    @Override
    public Boolean renameColumn(RenameColumn operation) {
        return true;
    }

    @Override
    public Boolean alterColumn(AlterColumn operation) {
        ColumnChange change = operation.change();
        boolean typed = change.using().isPresent() || change.generated().isPresent();
        return change.identity().isPresent()
                || change.name().isPresent()
                || (typed && change.type().isEmpty());
    }

    @Override
    public Boolean addEnumValue(AddEnumValue operation) {
        return true;
    }

    @Override
    public Boolean renameEnumValue(RenameEnumValue operation) {
        return true;
    }

    @Override
    public Boolean replaceEnum(ReplaceEnum operation) {
        return true;
    }

    @Override
    public Boolean consists(Action.Consists action) {
        return action.parts().stream().anyMatch(part -> part.accept(this));
    }
}
