package io.limbeck.migrate.internal.diff.order;

import io.limbeck.migrate.internal.diff.change.AffectedParts;
import io.limbeck.migrate.internal.diff.change.ComputedColumns;
import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.diff.change.OrderedStep;
import io.limbeck.migrate.internal.diff.change.Phase;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.diff.change.Step;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From differences to the steps that remove them: one pass after the other. */
public final class StepOrder {
    private StepOrder() {}

    public static List<Step> of(List<Difference> differences, SchemaPair sides) {
        List<OrderedStep> first = new ArrayList<>();
        differences.forEach(difference -> addTurns(difference, sides, first));
        first.addAll(IdentityOrder.around(List.copyOf(first), sides));
        List<OrderedStep> asked = EnumDefaults.cleared(first, sides);
        AffectedParts touched = AffectedParts.by(asked);
        List<OrderedStep> turns = BlockingObjects.replaced(asked, touched, sides);
        turns.addAll(BlockingKeys.of(touched, sides));
        List<OrderedStep> computed = ComputedColumns.reading(touched, sides);
        turns.addAll(computed);
        List<OrderedStep> both = new ArrayList<>(asked);
        both.addAll(computed);
        turns.addAll(ComputedColumns.indexes(AffectedParts.by(both), sides));
        WholeTables whole = new WholeTables(sides);
        List<OrderedStep> placed = turns.stream()
                .flatMap(turn -> whole.placed(turn).stream())
                .sorted(OrderedStep.ORDER)
                .toList();
        return Batches.joined(placed, touched, sides).stream()
                .sorted(OrderedStep.ORDER)
                .map(OrderedStep::step)
                .toList();
    }

    /** A note comes before the operation that it is about: for a column to be filled, before the operation that needs it filled. */
    private static void addTurns(Difference difference, SchemaPair sides, List<OrderedStep> turns) {
        List<Operation> operations = difference.operations();
        boolean fill = operations.size() == 2 && operations.get(0) instanceof AddColumn;
        int telling = fill ? 1 : 0;
        ViewIndexPhase viewIndexes = new ViewIndexPhase(sides);
        for (int at = 0; at < operations.size(); at++) {
            Operation operation = operations.get(at);
            boolean tells = at == telling;
            Step step = new Step(operation, tells ? difference.notes() : List.of(), tells && difference.destructive());
            Phase phase = operation.accept(viewIndexes).orElseGet(() -> Phase.of(operation));
            if (isRemade(operations)) {
                phase = at == 0 ? Phase.DROP_COMPUTED : Phase.ADD_COMPUTED;
            } else if (fill && at == 0) {
                phase = Phase.ADD_COLUMNS_TO_FILL;
            }
            turns.add(new OrderedStep(phase, rank(operation, sides), step));
        }
    }

    /** A column that is dropped and added under its name. */
    private static boolean isRemade(List<Operation> operations) {
        return operations.size() == 2
                && operations.get(0) instanceof DropColumn drop
                && operations.get(1) instanceof AddColumn add
                && drop.column().equals(add.column().name());
    }

    /** The last columns go first, so that a downgrade adds them where they were. */
    private static int rank(Operation operation, SchemaPair sides) {
        if (operation instanceof DropColumn drop) {
            Optional<Table> table = sides.now(drop.table());
            List<String> columns = table.map(Table::columns).orElse(List.of()).stream()
                    .map(Column::name)
                    .toList();
            return -columns.indexOf(drop.column());
        }
        return 0;
    }
}
