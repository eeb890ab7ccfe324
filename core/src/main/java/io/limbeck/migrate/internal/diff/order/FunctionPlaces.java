package io.limbeck.migrate.internal.diff.order;

import io.limbeck.migrate.internal.diff.change.Identifiers;
import io.limbeck.migrate.internal.diff.change.ObjectOrder;
import io.limbeck.migrate.internal.diff.change.OrderedStep;
import io.limbeck.migrate.internal.diff.change.Phase;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The functions that tables call in defaults, checks, computed columns and indexes, as the catalogue spells these out. They exist before such a
 * table, and after the tables that they name themselves.
 */
final class FunctionPlaces {
    private final Map<String, List<SchemaObject>> functions = new HashMap<>();
    private final Map<TableName, Set<SchemaObject>> calledBy = new LinkedHashMap<>();
    private final Set<TableName> tables = new HashSet<>();

    private FunctionPlaces() {}

    static FunctionPlaces in(Schema schema) {
        FunctionPlaces places = new FunctionPlaces();
        for (SchemaObject object : schema.objects()) {
            if (object.kind() == SchemaObject.Kind.FUNCTION) {
                places.functions
                        .computeIfAbsent(ObjectOrder.nameOf(object), name -> new ArrayList<>())
                        .add(object);
            }
        }
        if (!places.functions.isEmpty()) {
            schema.tables().forEach(places::add);
            schema.indexes().forEach(places::add);
        }
        return places;
    }

    private void add(Table table) {
        tables.add(table.name());
        for (Column column : table.columns()) {
            column.generated().ifPresent(generated -> calls(table.name(), generated.sql()));
            column.defaultValue()
                    .filter(DefaultValue.Expression.class::isInstance)
                    .ifPresent(value -> calls(table.name(), ((DefaultValue.Expression) value).sql()));
        }
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof Constraint.Check check) {
                calls(table.name(), check.sql());
            } else if (constraint instanceof Constraint.Exclusion exclusion) {
                calls(table.name(), exclusion.sql());
            }
        }
    }

    private void add(Index index) {
        index.where().ifPresent(condition -> calls(index.table(), condition));
        for (IndexKey key : index.keys()) {
            if (key instanceof IndexKey.OfExpression expression) {
                calls(index.table(), expression.sql());
            }
        }
    }

    private void calls(TableName table, String sql) {
        for (String name : Identifiers.called(sql)) {
            for (SchemaObject function : functions.getOrDefault(name, List.of())) {
                boolean isNew = calledBy.computeIfAbsent(table, unknown -> new HashSet<>())
                        .add(function);
                if (isNew) {
                    calls(table, function.sql());
                }
            }
        }
    }

    /** The tables that have to exist before one that calls a function that names them. */
    Map<TableName, Set<TableName>> needs() {
        Map<TableName, Set<TableName>> needs = new HashMap<>();
        calledBy.forEach((table, called) -> called.forEach(function -> {
            Set<String> names = Identifiers.in(function.sql());
            needs.computeIfAbsent(table, unknown -> new HashSet<>())
                    .addAll(tables.stream()
                            .filter(other -> !other.equals(table) && names.contains(Identifiers.folded(other.name())))
                            .collect(Collectors.toSet()));
        }));
        return needs;
    }

    /** Creates a function before the first of the new tables that call it, by their {@code ranks}. */
    OrderedStep created(OrderedStep turn, SchemaObject function, Map<TableName, Integer> ranks) {
        return isCalled(function) ? new OrderedStep(Phase.CREATE_TABLES, before(function, ranks), turn.step()) : turn;
    }

    /** Drops a function after the last of those that call it, by the {@code ranks} of the tables that are dropped too. */
    OrderedStep dropped(OrderedStep turn, SchemaObject function, Map<TableName, Integer> ranks) {
        if (!isCalled(function)) {
            return turn;
        }
        boolean staysLonger = calledBy.entrySet().stream()
                .anyMatch(caller -> caller.getValue().contains(function) && !ranks.containsKey(caller.getKey()));
        return staysLonger
                ? new OrderedStep(Phase.DROP_FUNCTIONS, turn.rank(), turn.step())
                : new OrderedStep(Phase.DROP_TABLES, -before(function, ranks), turn.step());
    }

    private boolean isCalled(SchemaObject object) {
        return calledBy.values().stream().anyMatch(called -> called.contains(object));
    }

    private int before(SchemaObject function, Map<TableName, Integer> ranks) {
        int first = calledBy.entrySet().stream()
                .filter(caller -> caller.getValue().contains(function))
                .mapToInt(caller -> ranks.getOrDefault(caller.getKey(), ranks.size()))
                .min()
                .orElse(ranks.size());
        return WholeTables.rank(first) - 1;
    }
}
