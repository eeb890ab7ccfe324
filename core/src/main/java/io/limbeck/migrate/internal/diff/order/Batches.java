package io.limbeck.migrate.internal.diff.order;

import io.limbeck.migrate.internal.diff.change.AffectedParts;
import io.limbeck.migrate.internal.diff.change.ForeignKeys;
import io.limbeck.migrate.internal.diff.change.OrderedStep;
import io.limbeck.migrate.internal.diff.change.Phase;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.diff.change.Step;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins the changes of one table, where it must be rebuilt for them. */
final class Batches {
    private final SchemaPair sides;
    private final AffectedParts touched;
    private final Map<TableName, Integer> ranks;

    private Batches(SchemaPair sides, AffectedParts touched) {
        this.sides = sides;
        this.touched = touched;
        ranks = TableOrder.of(sides.wanted().tables()).ranks();
    }

    /** @param turns in their order */
    static List<OrderedStep> joined(List<OrderedStep> turns, AffectedParts touched, SchemaPair sides) {
        if (sides.has(Trait.REBUILDS_TABLES)) {
            return new Batches(sides, touched).joined(turns);
        } else if (sides.has(Trait.CHOOSES_COLUMN_ORDER)) {
            return ColumnPlaces.kept(turns, sides);
        }
        return turns;
    }

    private List<OrderedStep> joined(List<OrderedStep> turns) {
        Map<TableName, List<OrderedStep>> open = new LinkedHashMap<>();
        Map<TableName, List<String>> apart = new HashMap<>();
        List<OrderedStep> result = new ArrayList<>();
        for (OrderedStep turn : turns) {
            Optional<TableName> table = AlterTable.tableOf(turn.operation())
                    .filter(name -> sides.then(name).isPresent())
                    .filter(name -> !isApart(turn));
            if (table.isPresent()) {
                open.computeIfAbsent(table.get(), name -> new ArrayList<>()).add(turn);
            } else {
                result.add(turn);
                if (turn.phase() == Phase.ADD_COLUMNS_TO_FILL && turn.operation() instanceof AddColumn add) {
                    apart.computeIfAbsent(add.table(), name -> new ArrayList<>())
                            .add(add.column().name());
                }
            }
        }
        open.forEach((table, changes) -> result.add(batch(
                table,
                apart.getOrDefault(table, List.of()),
                changes,
                Phase.REBUILD,
                ranks.getOrDefault(table, 0),
                sides)));
        return result;
    }

    /** A column that somebody has to fill is there before the batch; a foreign key goes before the key it refers to. */
    private boolean isApart(OrderedStep turn) {
        if (turn.operation() instanceof DropConstraint drop
                && drop.previous().orElse(null) instanceof Constraint.ForeignKey key) {
            List<String> target = ForeignKeys.spelledOut(key, sides).targetColumns();
            return !key.target().equals(drop.table()) && touched.dropsKey(key.target(), target);
        }
        return turn.phase() == Phase.ADD_COLUMNS_TO_FILL;
    }

    /** @param apart columns that were added just before */
    private static OrderedStep batch(
            TableName table, List<String> apart, List<OrderedStep> turns, Phase phase, int rank, SchemaPair sides) {
        List<Operation> changes = turns.stream().map(OrderedStep::operation).toList();
        Optional<Change<List<String>>> order = sides.has(Trait.CHOOSES_COLUMN_ORDER)
                ? sides.now(table)
                        .map(ColumnPlaces::names)
                        .flatMap(now -> ColumnPlaces.order(plus(now, apart), changes))
                : Optional.empty();
        Operation operation =
                changes.size() == 1 && order.isEmpty() ? changes.get(0) : new AlterTable(table, changes, order);
        List<String> notes =
                turns.stream().flatMap(turn -> turn.step().notes().stream()).toList();
        boolean destructive = turns.stream().anyMatch(turn -> turn.step().destructive());
        return new OrderedStep(phase, rank, new Step(operation, notes, destructive));
    }

    private static List<String> plus(List<String> columns, List<String> more) {
        List<String> all = new ArrayList<>(columns);
        all.addAll(more);
        return all;
    }
}
