package io.limbeck.migrate.internal.diff.change;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a computed column is dropped and added to change it: others that it holds, and indexes that hold it, follow. */
public final class ComputedColumns {
    private ComputedColumns() {}

    /** Whether a computed column of the table may have to be dropped and added, so that what is on it is recreated. */
    public static boolean mayBeRemade(TablePair pair, SchemaPair sides) {
        return !sides.has(Trait.ALTERS_GENERATED)
                && !pair.current().columns().equals(pair.wanted().columns())
                && (isComputed(pair.current()) || isComputed(pair.wanted()));
    }

    private static boolean isComputed(Table table) {
        return table.columns().stream().anyMatch(column -> column.generated().isPresent());
    }

    /** Computed columns that stay as they are, but read one that gets another type. */
    public static List<OrderedStep> reading(AffectedParts touched, SchemaPair sides) {
        List<OrderedStep> turns = new ArrayList<>();
        if (touched.reshaped().isEmpty() || sides.has(Trait.ALTERS_GENERATED)) {
            return turns;
        }
        for (TablePair pair : sides.pairs()) {
            if (!touched.reshaped().contains(pair.name())) {
                continue;
            }
            for (Column column : pair.wanted().columns()) {
                boolean stays = column.generated().isPresent()
                        && pair.current().columns().contains(column);
                if (stays && readsRetyped(column, pair, touched)) {
                    AddColumn add = new AddColumn(pair.name(), column, List.of());
                    turns.add(OrderedStep.of(new DropColumn(pair.name(), column.name(), Optional.of(add))));
                    turns.add(OrderedStep.of(add));
                }
            }
        }
        return turns;
    }

    private static boolean readsRetyped(Column column, TablePair pair, AffectedParts touched) {
        Set<String> names = Identifiers.in(column.generated().orElseThrow().sql());
        return pair.wanted().columns().stream()
                .filter(other -> names.contains(Identifiers.folded(other.name())))
                .anyMatch(other -> touched.retypes(pair.name(), List.of(other.name())));
    }

    /** Indexes and unique constraints that stay as they are, but on a computed column that is dropped and added. */
    public static List<OrderedStep> indexes(AffectedParts touched, SchemaPair sides) {
        List<OrderedStep> turns = new ArrayList<>();
        for (TablePair pair : sides.pairs()) {
            if (!touched.narrowed().contains(pair.name())) {
                continue;
            }
            uniques(pair, touched, turns);
            Set<Index> wanted = new HashSet<>(pair.wantedIndexes());
            for (Index index : pair.currentIndexes()) {
                if (wanted.contains(index) && touched.remakes(pair.name(), IndexColumns.of(index))) {
                    List<Operation> around = List.of(DropIndex.of(index), CreateIndex.of(index));
                    around.forEach(operation -> turns.add(OrderedStep.of(operation)));
                }
            }
        }
        return turns;
    }

    /** Whatever the model calls them: one that somebody named may be wanted under any name. */
    private static void uniques(TablePair pair, AffectedParts touched, List<OrderedStep> turns) {
        for (Constraint.Unique unique : pair.currentOf(Constraint.Unique.class)) {
            boolean stays = !touched.drops(pair.name(), unique)
                    && unique.columns().stream()
                            .allMatch(column -> pair.wanted().column(column).isPresent());
            if (stays && touched.remakes(pair.name(), unique.columns())) {
                turns.add(OrderedStep.of(DropConstraint.of(pair.name(), unique)));
                turns.add(OrderedStep.of(AddConstraint.of(pair.name(), unique)));
            }
        }
    }
}
