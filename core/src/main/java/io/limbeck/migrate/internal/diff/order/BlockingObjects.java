package io.limbeck.migrate.internal.diff.order;

import io.limbeck.migrate.internal.diff.change.AffectedParts;
import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.internal.diff.change.Identifiers;
import io.limbeck.migrate.internal.diff.change.OrderedStep;
import io.limbeck.migrate.internal.diff.change.Phase;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.diff.change.Step;
import io.limbeck.migrate.internal.diff.change.TablePair;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.internal.diff.rule.ObjectRule;
import io.limbeck.migrate.internal.diff.text.TypeText;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Views and triggers that read what changes are dropped before it and recreated after it, with all that reads them; so are views that say
 * something else from now on and read what changes. Triggers go by name before their table goes, so that a downgrade makes them again.
 */
final class BlockingObjects {
    private final SchemaPair sides;
    private final Set<String> moving = new HashSet<>();
    private final Set<String> held = new HashSet<>();
    private final Map<ObjectRule.Key, Integer> wantedRanks = new HashMap<>();
    private final Set<TableName> gone = new HashSet<>();

    /** A change of an object that exists, and what has to be said above it. */
    private record Asked(ObjectChange change, Step step) {
        boolean drops() {
            return change.then().isEmpty();
        }
    }

    private BlockingObjects(SchemaPair sides, AffectedParts touched) {
        this.sides = sides;
        if (sides.has(Trait.VIEWS_HOLD_TABLES)) {
            touched.reshaped().forEach(this::moves);
            typed(touched.types());
            held.addAll(moving);
        }
        touched.narrowed().forEach(this::moves);
        touched.renamed().forEach(this::moves);
        sides.dropped().forEach(table -> moves(table.name()));
        sides.wanted().objects().forEach(object -> wantedRanks.put(ObjectRule.Key.of(object), wantedRanks.size()));
    }

    private void moves(TableName name) {
        moving.add(Identifiers.folded(name.name()));
    }

    /** Tables with a column of a type that is recreated. */
    private void typed(Set<TableName> types) {
        if (types.isEmpty()) {
            return;
        }
        for (TablePair pair : sides.pairs()) {
            for (Column column : pair.current().columns()) {
                Set<String> words = Identifiers.in(TypeText.words(column.type()));
                if (types.stream().anyMatch(type -> words.contains(Identifiers.folded(type.name())))) {
                    moves(pair.name());
                }
            }
        }
    }

    static List<OrderedStep> replaced(List<OrderedStep> turns, AffectedParts touched, SchemaPair sides) {
        if (sides.current().objects().isEmpty() && sides.wanted().objects().isEmpty()) {
            return turns;
        }
        return new BlockingObjects(sides, touched).replaced(turns);
    }

    private List<OrderedStep> replaced(List<OrderedStep> turns) {
        Map<ObjectRule.Key, Asked> asked = new HashMap<>();
        List<OrderedStep> result = new ArrayList<>();
        for (OrderedStep turn : turns) {
            Optional<ObjectChange> change = ObjectChange.by(turn.operation())
                    .filter(one -> !hasPhaseOfItsOwn(one.key().kind()));
            if (change.isEmpty()) {
                result.add(turn);
            } else if (change.get().isNew()) {
                int rank = rank(change.get().then().orElseThrow());
                result.add(new OrderedStep(Phase.CREATE_OBJECTS, rank, turn.step()));
            } else {
                asked.put(change.get().key(), new Asked(change.get(), turn.step()));
            }
        }
        List<SchemaObject> objects = sides.current().objects();
        for (int place = 0; place < objects.size(); place++) {
            SchemaObject object = objects.get(place);
            if (hasPhaseOfItsOwn(object.kind())) {
                continue;
            }
            Optional<Asked> change = Optional.ofNullable(asked.get(ObjectRule.Key.of(object)));
            place(object, sides.objectBefore(place), place, change, result);
        }
        return result;
    }

    private void place(
            SchemaObject object, SchemaObject before, int place, Optional<Asked> asked, List<OrderedStep> result) {
        boolean tableGoes = goesWithItsTable(object);
        boolean inTheWay = tableGoes || isInTheWay(object, asked);
        if (tableGoes || asked.filter(Asked::drops).isPresent()) {
            gone.add(object.name());
        }
        if (inTheWay || asked.isPresent()) {
            moves(object.name());
            held.add(Identifiers.folded(object.name().name()));
        }
        Optional<SchemaObject> then = asked.flatMap(one -> one.change().then());
        if (then.isPresent() && !inTheWay) {
            result.add(new OrderedStep(
                    Phase.CREATE_OBJECTS, rank(object), asked.get().step()));
            return;
        }
        if (asked.isPresent() || inTheWay) {
            DropObject drop = DropObject.of(before);
            Step step = asked.map(
                            one -> new Step(drop, one.step().notes(), one.step().destructive()))
                    .orElseGet(() -> new Step(drop, List.of(), false));
            result.add(new OrderedStep(Phase.DROP_OBJECTS, -place, step));
        }
        if (then.isPresent()) {
            result.add(OrderedStep.of(Phase.CREATE_OBJECTS, rank(then.get()), new CreateObject(then.get())));
        } else if (asked.isEmpty() && inTheWay && !tableGoes) {
            int rank = wantedRanks.containsKey(ObjectRule.Key.of(object)) ? rank(object) : lastRank(place);
            result.add(OrderedStep.of(Phase.CREATE_OBJECTS, rank, new CreateObject(object)));
        }
    }

    /** What the columns of tables may need is there before all tables, and goes after them. */
    private static boolean hasPhaseOfItsOwn(SchemaObject.Kind kind) {
        return kind == SchemaObject.Kind.EXTENSION || kind == SchemaObject.Kind.DOMAIN;
    }

    /**
     * What the model does not speak of goes only where it must: a database follows its renames, and says what a lost column breaks. What
     * holds rows never does, unless it is to be created again. A policy comes back with the column that changes; one that changes itself may still read what goes.
     */
    private boolean isInTheWay(SchemaObject object, Optional<Asked> asked) {
        if (object.kind() == SchemaObject.Kind.VIRTUAL_TABLE) {
            return asked.isPresent();
        } else if (object.kind().holdsRows() || object.kind() == SchemaObject.Kind.ROW_SECURITY) {
            return false;
        }
        Set<String> names = sides.compares(Aspect.of(object.kind())) ? moving : held;
        boolean changingPolicy = object.kind() == SchemaObject.Kind.POLICY && asked.isPresent();
        return reads(object, names)
                || (changingPolicy
                        && object.table()
                                .filter(table -> names.contains(Identifiers.folded(table.name())))
                                .isPresent());
    }

    /** Its table, or the view or partition that it belongs to, which comes before it. */
    private boolean goesWithItsTable(SchemaObject object) {
        return object.table()
                .filter(table -> gone.contains(table)
                        || (sides.now(table).isPresent()
                                && sides.then(table).isEmpty()
                                && sides.options().mayDrop(table)))
                .isPresent();
    }

    private static boolean reads(SchemaObject object, Set<String> names) {
        return !names.isEmpty() && Identifiers.in(object.sql()).stream().anyMatch(names::contains);
    }

    private int rank(SchemaObject object) {
        return sides.current().objects().size() + wantedRanks.getOrDefault(ObjectRule.Key.of(object), -1);
    }

    /** What the model does not know may depend on what it knows. */
    private int lastRank(int place) {
        return sides.current().objects().size() + wantedRanks.size() + place;
    }
}
