package io.limbeck.migrate.internal.diff.change;

import io.limbeck.migrate.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Views, functions and triggers so that each comes after those it refers to; otherwise as they were. */
public final class ObjectOrder {
    private final Map<String, List<SchemaObject>> byName = new HashMap<>();
    private final Set<SchemaObject> seen = new HashSet<>();
    private final List<SchemaObject> order = new ArrayList<>();

    private ObjectOrder() {}

    public static List<SchemaObject> of(List<SchemaObject> objects) {
        ObjectOrder result = new ObjectOrder();
        for (SchemaObject object : objects) {
            if (object.kind().ofTable() && object.kind() != SchemaObject.Kind.PARTITION) {
                continue; // nothing names a trigger or a policy, though a column may be called like one
            }
            result.byName
                    .computeIfAbsent(nameOf(object), name -> new ArrayList<>())
                    .add(object);
        }
        objects.forEach(result::place);
        return result.order;
    }

    /** In small letters, of a function without its arguments. */
    public static String nameOf(SchemaObject object) {
        String name = object.name().name();
        int arguments = object.kind() == SchemaObject.Kind.FUNCTION || object.kind() == SchemaObject.Kind.PROCEDURE
                ? name.indexOf('(')
                : -1;
        return Identifiers.folded(arguments < 0 ? name : name.substring(0, arguments));
    }

    private void place(SchemaObject object) {
        if (seen.add(object)) {
            for (String name : Identifiers.in(object.sql())) {
                byName.getOrDefault(name, List.of()).forEach(this::place);
            }
            order.add(object);
        }
    }
}
