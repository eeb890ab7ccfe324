package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.result.ChangeKind;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Views, triggers, functions and whatever else is kept as a text, by these texts. */
public final class ObjectRule implements Rule {
    /** What tells one from another; two tables may have a trigger of the same name. */
    public record Key(SchemaObject.Kind kind, TableName name, Optional<TableName> table) {
        public static Key of(SchemaObject object) {
            return new Key(object.kind(), object.name(), object.table());
        }
    }

    @Override
    public List<Difference> differences(SchemaPair sides) {
        List<Difference> found = new ArrayList<>();
        Map<Key, SchemaObject> left = new LinkedHashMap<>();
        sides.current().objects().forEach(object -> left.put(Key.of(object), object));
        for (SchemaObject wanted : sides.wanted().objects()) {
            if (!sides.compares(Aspect.of(wanted.kind()))) {
                continue;
            }
            Optional<SchemaObject> current = Optional.ofNullable(left.remove(Key.of(wanted)));
            if (current.isEmpty()) {
                List<Operation> operations = new ArrayList<>(List.of(new CreateObject(wanted)));
                indexes(wanted, sides.indexesWanted(wanted.name()), sides)
                        .forEach(index -> operations.add(CreateIndex.of(index)));
                found.add(difference(operations, ChangeKind.ADDED, wanted, "added"));
            } else if (!sides.options().traits().texts().same(current.get().sql(), wanted.sql())) {
                Difference changed = difference(
                        List.of(new ReplaceObject(Change.between(current.get(), wanted))),
                        ChangeKind.CHANGED,
                        wanted,
                        "definition differs");
                found.add(
                        wanted.kind() == SchemaObject.Kind.VIRTUAL_TABLE
                                ? changed.destructive("creates virtual table " + wanted.name()
                                        + " again: rows that exist nowhere else are lost")
                                : changed);
            }
        }
        List<SchemaObject> gone = new ArrayList<>(left.values());
        for (int last = gone.size() - 1; last >= 0; last--) {
            SchemaObject object = gone.get(last);
            if (sides.compares(Aspect.of(object.kind())) && sides.options().mayDrop(object.name())) {
                List<Operation> operations = new ArrayList<>(List.of(DropObject.of(object)));
                indexes(object, sides.indexesNow(object.name()), sides)
                        .forEach(index -> operations.add(DropIndex.of(index)));
                Difference dropped = difference(operations, ChangeKind.DROPPED, object, "dropped");
                found.add(object.kind().holdsRows() ? dropped.destructive(loses(object)) : dropped);
            }
        }
        return found;
    }

    private static List<Index> indexes(SchemaObject view, List<Index> indexes, SchemaPair sides) {
        boolean has = view.kind() == SchemaObject.Kind.MATERIALIZED_VIEW && sides.compares(Aspect.INDEXES);
        return has ? indexes : List.of();
    }

    private static String loses(SchemaObject object) {
        return "destroys " + object.kind().words() + " " + object.name() + " with all its rows";
    }

    private static Difference difference(
            List<Operation> operations, ChangeKind kind, SchemaObject object, String words) {
        String subject = object.kind().words();
        return new Difference(
                operations,
                kind,
                subject,
                object.table().orElse(object.name()),
                object.label(),
                words,
                false,
                List.of());
    }
}
