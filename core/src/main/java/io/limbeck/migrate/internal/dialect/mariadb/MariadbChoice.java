package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.op.Action;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Constraint;
import java.util.Optional;

/** Whether an operation is done by the definition that the server has: a column is changed by all of it, an index may serve a foreign key. */
public final class MariadbChoice extends FewOperations<Boolean> {
    private final boolean setsDefaultsAlone;

    /** @param setsDefaultsAlone whether the server sets the default of a column by a statement that leaves all else */
    public MariadbChoice(boolean setsDefaultsAlone) {
        this.setsDefaultsAlone = setsDefaultsAlone;
    }

    @Override
    protected Boolean others() {
        return false;
    }

    @Override
    public Boolean createIndex(CreateIndex operation) {
        return true;
    }

    /** Views may read it. */
    @Override
    public Boolean dropColumn(DropColumn operation) {
        return true;
    }

    @Override
    public Boolean dropConstraint(DropConstraint operation) {
        return operation.name().isEmpty()
                || operation
                        .previous()
                        .map(Constraint.ForeignKey.class::isInstance)
                        .orElse(true);
    }

    @Override
    public Boolean dropIndex(DropIndex operation) {
        return true;
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
    public Boolean renameConstraint(RenameConstraint operation) {
        return true;
    }

    @Override
    public Boolean alterColumn(AlterColumn operation) {
        return dependsOnColumn(operation.change());
    }

    @Override
    public Boolean alterTableOptions(AlterTableOptions operation) {
        return Optional.ofNullable(operation.options().get("mysql.collate"))
                .filter(change -> change.to().isEmpty())
                .isPresent();
    }

    @Override
    public Boolean consists(Action.Consists action) {
        return action.parts().stream().anyMatch(part -> part.accept(this));
    }

    @Override
    public Boolean alterTable(AlterTable operation) {
        return operation.order().isPresent()
                || operation.changes().stream().anyMatch(change -> !(change instanceof AddColumn));
    }

    private boolean dependsOnColumn(ColumnChange change) {
        boolean sets =
                change.defaultValue().map(Change::to).map(Optional::isPresent).orElse(true);
        return !setsDefaultsAlone
                || !sets
                || change.name().isPresent()
                || !change.withoutName().withDefault(Optional.empty()).isEmpty();
    }
}
