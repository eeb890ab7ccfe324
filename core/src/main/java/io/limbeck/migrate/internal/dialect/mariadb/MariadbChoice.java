package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.Change;
import io.limbeck.migrate.op.ColumnChange;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.schema.Constraint;
import java.util.Optional;

/**
 * Which operations are done by the definition that the server has: a column is changed by all of it, an index may serve a foreign key.
 *
 * @param mariadb or else MySQL
 */
record MariadbChoice(boolean mariadb) {
    boolean dependsOnDefinition(Operation operation) {
        if (operation instanceof AlterColumn alter) {
            return dependsOnColumn(alter.change());
        } else if (operation instanceof AlterTable batch) {
            return batch.order().isPresent()
                    || batch.changes().stream().anyMatch(change -> !(change instanceof AddColumn));
        } else if (operation instanceof AlterTableOptions options) {
            return Optional.ofNullable(options.options().get("mysql.collate"))
                    .filter(change -> change.to().isEmpty())
                    .isPresent();
        } else if (operation instanceof DropConstraint drop) {
            return drop.name().isEmpty()
                    || drop.previous()
                            .map(Constraint.ForeignKey.class::isInstance)
                            .orElse(true);
        } else if (operation instanceof Guarded guarded) {
            return dependsOnDefinition(guarded.operation());
        }
        return operation instanceof CreateIndex
                || operation instanceof DropIndex
                || operation instanceof RenameConstraint
                || operation instanceof RenameTable // views follow
                || operation instanceof RenameColumn
                || operation instanceof DropColumn; // views may read it
    }

    /** MariaDB sets a default by a statement that leaves all else. */
    private boolean dependsOnColumn(ColumnChange change) {
        boolean sets =
                change.defaultValue().map(Change::to).map(Optional::isPresent).orElse(true);
        return !mariadb
                || !sets
                || change.name().isPresent()
                || !change.withoutName().withDefault(Optional.empty()).isEmpty();
    }
}
