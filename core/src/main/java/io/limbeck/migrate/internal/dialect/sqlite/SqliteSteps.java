package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.ColumnChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes renames out of other changes: the engine performs them itself, in views, triggers and foreign keys too. */
final class SqliteSteps {
    private SqliteSteps() {}

    static List<Operation> of(Operation operation) {
        Optional<AlterColumn> renaming = renaming(operation);
        if (renaming.isPresent()) {
            List<Operation> steps =
                    new ArrayList<>(rest(renaming.get()).stream().toList());
            steps.add(rename(renaming.get()));
            return steps;
        } else if (operation instanceof AlterTable batch
                && batch.changes().stream().anyMatch(change -> renaming(change).isPresent())) {
            return of(batch);
        }
        return List.of(operation);
    }

    private static List<Operation> of(AlterTable batch) {
        List<Operation> steps = new ArrayList<>();
        List<Operation> together = new ArrayList<>();
        for (Operation change : batch.changes()) {
            Optional<AlterColumn> renaming = renaming(change);
            if (renaming.isPresent()) {
                rest(renaming.get()).ifPresent(together::add);
                together(batch, together, Optional.empty()).ifPresent(steps::add);
                together.clear();
                steps.add(rename(renaming.get()));
            } else {
                together.add(change);
            }
        }
        together(batch, together, batch.order()).ifPresent(steps::add);
        return steps;
    }

    private static Optional<Operation> together(
            AlterTable batch, List<Operation> changes, Optional<Change<List<String>>> order) {
        return changes.isEmpty() && order.isEmpty()
                ? Optional.empty()
                : Optional.of(new AlterTable(batch.table(), changes, order));
    }

    private static Optional<AlterColumn> renaming(Operation change) {
        return change instanceof AlterColumn alter && alter.change().name().isPresent()
                ? Optional.of(alter)
                : Optional.empty();
    }

    private static RenameColumn rename(AlterColumn alter) {
        return new RenameColumn(alter.table(), alter.column(), alter.newName());
    }

    private static Optional<AlterColumn> rest(AlterColumn alter) {
        ColumnChange rest = alter.change().withoutName();
        return rest.isEmpty() ? Optional.empty() : Optional.of(new AlterColumn(alter.table(), alter.column(), rest));
    }
}
