package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.diff.change.TablePair;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.result.ChangeKind;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The order of the columns, where the database can choose it and somebody wants it compared. */
public final class ColumnOrderRule implements Rule {
    @Override
    public List<Difference> differences(SchemaPair sides) {
        List<Difference> found = new ArrayList<>();
        if (sides.compares(Aspect.COLUMN_ORDER) && sides.has(Trait.CHOOSES_COLUMN_ORDER)) {
            for (TablePair pair : sides.pairs()) {
                List<String> wanted = names(pair.wanted());
                List<String> then = names(pair.current());
                then.retainAll(Set.copyOf(wanted));
                List<String> added = new ArrayList<>(wanted);
                added.removeAll(Set.copyOf(then));
                then.addAll(added); // new columns are the last ones until they are moved
                if (!then.equals(wanted)) {
                    found.add(difference(pair, Change.between(List.copyOf(then), List.copyOf(wanted))));
                }
            }
        }
        return found;
    }

    private static List<String> names(Table table) {
        return new ArrayList<>(table.columns().stream().map(Column::name).toList());
    }

    private static Difference difference(TablePair pair, Change<List<String>> order) {
        return new Difference(
                List.of(new AlterTable(pair.name(), List.of(), Optional.of(order))),
                ChangeKind.CHANGED,
                "table",
                pair.name(),
                pair.name().toString(),
                "columns in the order " + String.join(", ", order.to()),
                false,
                List.of());
    }
}
