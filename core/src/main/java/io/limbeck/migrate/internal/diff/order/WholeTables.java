package io.limbeck.migrate.internal.diff.order;

import io.limbeck.migrate.internal.diff.change.ForeignKeys;
import io.limbeck.migrate.internal.diff.change.ImpliedIndexes;
import io.limbeck.migrate.internal.diff.change.OrderedStep;
import io.limbeck.migrate.internal.diff.change.Phase;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.diff.change.Step;
import io.limbeck.migrate.internal.diff.change.TablePair;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.internal.diff.rule.ObjectRule;
import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts new tables after those they reference, and dropped ones before; a foreign key that closes a cycle is added later or dropped first. */
final class WholeTables {
    private final SchemaPair sides;
    private final FunctionPlaces functionsThen;
    private final FunctionPlaces functionsNow;
    private final TableOrder added;
    private final Map<TableName, Integer> addedRanks;
    private final TableOrder dropped;
    private final Map<TableName, Integer> droppedRanks;
    private final Set<TableName> indexed = new HashSet<>();

    /** Tables that stay, but may not have yet, or no longer, what others refer to. */
    private final Set<TableName> changing = new HashSet<>();

    WholeTables(SchemaPair sides) {
        this.sides = sides;
        functionsThen = FunctionPlaces.in(sides.wanted());
        functionsNow = FunctionPlaces.in(sides.current());
        added = TableOrder.of(sides.added(), functionsThen.needs());
        addedRanks = added.ranks();
        boolean held = sides.has(Trait.FOREIGN_KEYS_HOLD_COLUMNS);
        for (TablePair pair : held ? sides.pairs() : List.<TablePair>of()) {
            if (!pair.current().equals(pair.wanted()) || !pair.currentIndexes().equals(pair.wantedIndexes())) {
                changing.add(pair.name());
            }
        }
        dropped = TableOrder.of(sides.dropped(), functionsNow.needs());
        droppedRanks = dropped.ranks();
        for (Table table : sides.dropped()) {
            if (!ImpliedIndexes.without(table, sides.indexesNow(table.name()), sides)
                    .isEmpty()) {
                indexed.add(table.name());
            }
        }
    }

    List<OrderedStep> placed(OrderedStep turn) {
        return turn.operation().accept(new Placed(turn));
    }

    /** What is on both sides only makes way for a while. */
    private static boolean isIn(Schema schema, SchemaObject object) {
        ObjectRule.Key key = ObjectRule.Key.of(object);
        return schema.objects().stream()
                .anyMatch(other -> ObjectRule.Key.of(other).equals(key));
    }

    /** Leaves a place before each table. */
    static int rank(int place) {
        return 2 * place;
    }

    private List<OrderedStep> created(Table table, Step step) {
        List<Constraint.ForeignKey> later = ForeignKeys.of(table).stream()
                .filter(key -> added.laterOf(table.name()).contains(key) || changing.contains(key.target()))
                .toList();
        List<OrderedStep> turns = new ArrayList<>();
        CreateTable create = new CreateTable(spelledOut(without(table, later)));
        turns.add(new OrderedStep(
                Phase.CREATE_TABLES,
                rank(addedRanks.getOrDefault(table.name(), 0)),
                new Step(create, step.notes(), step.destructive())));
        later.forEach(
                key -> turns.add(OrderedStep.of(AddConstraint.of(table.name(), ForeignKeys.spelledOut(key, sides)))));
        return turns;
    }

    /** Not all databases look up the key of a table that is referred to without columns. */
    private Table spelledOut(Table table) {
        return table.withConstraints(table.constraints().stream()
                .map(constraint -> constraint instanceof Constraint.ForeignKey key
                        ? ForeignKeys.spelledOut(key, sides)
                        : constraint)
                .toList());
    }

    private List<OrderedStep> dropped(Table table, Step step) {
        List<Constraint.ForeignKey> first = ForeignKeys.of(table).stream()
                .filter(key -> dropped.laterOf(table.name()).contains(key)
                        || changing.contains(key.target())
                        || holdsAnIndex(table, key))
                .toList();
        List<OrderedStep> turns = new ArrayList<>();
        first.forEach(key -> turns.add(OrderedStep.of(DropConstraint.of(table.name(), key))));
        Phase phase = sides.has(Trait.REBUILDS_TABLES) ? Phase.DROP_TABLES_AT_LAST : Phase.DROP_TABLES;
        DropTable drop = new DropTable(table.name(), Optional.of(without(table, first)));
        turns.add(new OrderedStep(
                phase,
                -rank(droppedRanks.getOrDefault(table.name(), 0)),
                new Step(drop, step.notes(), step.destructive())));
        return turns;
    }

    /** Whether an index that is dropped before its table could not go for this key. */
    private boolean holdsAnIndex(Table table, Constraint.ForeignKey key) {
        return sides.has(Trait.FOREIGN_KEYS_MAKE_INDEXES)
                && (indexed.contains(table.name()) || indexed.contains(key.target()));
    }

    private static Table without(Table table, List<Constraint.ForeignKey> keys) {
        if (keys.isEmpty()) {
            return table;
        }
        return table.withConstraints(table.constraints().stream()
                .filter(constraint -> !keys.contains(constraint))
                .toList());
    }

    /** What becomes of one turn. */
    private final class Placed extends FewOperations<List<OrderedStep>> {
        private final OrderedStep turn;

        Placed(OrderedStep turn) {
            this.turn = turn;
        }

        @Override
        protected List<OrderedStep> others() {
            return List.of(turn);
        }

        @Override
        public List<OrderedStep> createTable(CreateTable operation) {
            return created(operation.table(), turn.step());
        }

        @Override
        public List<OrderedStep> createObject(CreateObject operation) {
            SchemaObject object = operation.object();
            return List.of(isIn(sides.current(), object) ? turn : functionsThen.created(turn, object, addedRanks));
        }

        @Override
        public List<OrderedStep> dropTable(DropTable operation) {
            return operation
                    .previous()
                    .map(table -> dropped(table, turn.step()))
                    .orElse(List.of(turn));
        }

        @Override
        public List<OrderedStep> dropObject(DropObject operation) {
            return List.of(operation
                    .previous()
                    .filter(object -> !isIn(sides.wanted(), object))
                    .map(object -> functionsNow.dropped(turn, object, droppedRanks))
                    .orElse(turn));
        }
    }
}
