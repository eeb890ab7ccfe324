package io.limbeck.migrate.internal.diff.order;

import io.limbeck.migrate.internal.diff.change.OrderedStep;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.diff.change.Step;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the place of columns, where one can be chosen. */
final class ColumnPlaces {
    private ColumnPlaces() {}

    /** Each column that is dropped knows where it stood among those that are there at the time. */
    static List<OrderedStep> kept(List<OrderedStep> turns, SchemaPair sides) {
        Map<TableName, List<String>> present = new HashMap<>();
        List<OrderedStep> result = new ArrayList<>();
        for (OrderedStep turn : turns) {
            if (turn.operation() instanceof DropColumn drop) {
                List<String> columns = present(present, drop.table(), sides);
                Optional<Change<List<String>>> order = order(columns, List.of(drop));
                columns.remove(drop.column());
                Step step = turn.step();
                result.add(
                        order.isEmpty()
                                ? turn
                                : new OrderedStep(
                                        turn.phase(),
                                        turn.rank(),
                                        new Step(
                                                new AlterTable(drop.table(), List.of(drop), order),
                                                step.notes(),
                                                step.destructive())));
            } else {
                if (turn.operation() instanceof AddColumn add) {
                    present(present, add.table(), sides).add(add.column().name());
                }
                result.add(turn);
            }
        }
        return result;
    }

    private static List<String> present(Map<TableName, List<String>> present, TableName table, SchemaPair sides) {
        return present.computeIfAbsent(
                table,
                name -> new ArrayList<>(sides.now(name).map(ColumnPlaces::names).orElse(List.of())));
    }

    static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    /** The order of the columns, when dropping and adding them again would not bring it back. */
    static Optional<Change<List<String>>> order(List<String> before, List<Operation> changes) {
        List<String> after = new ArrayList<>(before);
        List<String> back = new ArrayList<>(before);
        List<String> dropped = new ArrayList<>();
        for (Operation change : changes) {
            if (change instanceof DropColumn drop) {
                after.remove(drop.column());
                back.remove(drop.column());
                dropped.add(0, drop.column());
            } else if (change instanceof AddColumn add) {
                after.add(add.column().name());
            }
        }
        back.addAll(dropped);
        return back.equals(before) ? Optional.empty() : Optional.of(Change.between(List.copyOf(before), after));
    }
}
