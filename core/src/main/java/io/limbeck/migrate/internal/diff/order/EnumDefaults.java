package io.limbeck.migrate.internal.diff.order;

import io.limbeck.migrate.internal.diff.change.OrderedStep;
import io.limbeck.migrate.internal.diff.change.Phase;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.diff.change.Step;
import io.limbeck.migrate.internal.diff.change.TablePair;
import io.limbeck.migrate.internal.diff.text.EnumLiterals;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;

/** Defaults with a value that its type is about to lose: they are dropped before the type is recreated, and replaced after it. */
final class EnumDefaults {
    private EnumDefaults() {}

    static List<OrderedStep> cleared(List<OrderedStep> turns, SchemaPair sides) {
        List<OrderedStep> cleared = new ArrayList<>(turns);
        for (OrderedStep turn : turns) {
            if (turn.operation() instanceof ReplaceEnum replace) {
                replace.type()
                        .from()
                        .ifPresent(from -> clear(from, replace.type().to(), cleared, sides));
            }
        }
        return cleared;
    }

    private static void clear(EnumType from, EnumType to, List<OrderedStep> turns, SchemaPair sides) {
        List<String> lost = new ArrayList<>(from.values());
        lost.removeAll(to.values());
        for (TablePair pair : sides.pairs()) {
            for (Column column : pair.current().columns()) {
                if (EnumLiterals.inDefault(column, to.name(), lost)) {
                    clear(pair.name(), column, turns);
                }
            }
        }
    }

    private static void clear(TableName table, Column column, List<OrderedStep> turns) {
        ListIterator<OrderedStep> all = turns.listIterator();
        while (all.hasNext()) {
            OrderedStep turn = all.next();
            Optional<Operation> left = WithoutDefault.of(turn.operation(), table, column);
            if (left.isEmpty()) {
                all.remove();
            } else if (!left.get().equals(turn.operation())) {
                Step said = turn.step();
                all.set(new OrderedStep(
                        turn.phase(), turn.rank(), new Step(left.get(), said.notes(), said.destructive())));
            }
        }
        ColumnChange cleared =
                ColumnChange.none().withDefault(Optional.of(Change.between(column.defaultValue(), Optional.empty())));
        turns.add(OrderedStep.of(Phase.DROP_DEFAULTS, 0, new AlterColumn(table, column.name(), cleared)));
    }
}
