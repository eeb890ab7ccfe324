package io.limbeck.migrate.internal.diff.order;

import io.limbeck.migrate.internal.diff.change.ForeignKeys;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables so that each comes after those it references (Kahn's algorithm, https://doi.org/10.1145/368996.369025); of several that could
 * be next, the first by name.
 *
 * @param tables in that order
 * @param later foreign keys that close a circle, by the table they are on
 */
record TableOrder(List<Table> tables, Map<TableName, List<Constraint.ForeignKey>> later) {
    TableOrder {
        tables = List.copyOf(tables);
        later = Map.copyOf(later);
    }

    static TableOrder of(List<Table> tables) {
        return of(tables, Map.of());
    }

    /** @param more tables that others need for another reason than a foreign key */
    static TableOrder of(List<Table> tables, Map<TableName, Set<TableName>> more) {
        Map<TableName, Table> all = new LinkedHashMap<>();
        tables.forEach(table -> all.put(table.name(), table));
        Map<TableName, Set<TableName>> needs = new HashMap<>();
        Map<TableName, List<TableName>> neededBy = new HashMap<>();
        for (Table table : tables) {
            Set<TableName> targets = new LinkedHashSet<>();
            for (Constraint.ForeignKey key : ForeignKeys.of(table)) {
                if (!key.target().equals(table.name()) && all.containsKey(key.target())) {
                    targets.add(key.target());
                }
            }
            more.getOrDefault(table.name(), Set.of()).stream()
                    .filter(all::containsKey)
                    .sorted(Comparator.comparing(TableName::toString))
                    .forEach(targets::add);
            targets.forEach(target ->
                    neededBy.computeIfAbsent(target, name -> new ArrayList<>()).add(table.name()));
            needs.put(table.name(), targets);
        }
        return walk(all, needs, neededBy);
    }

    private static TableOrder walk(
            Map<TableName, Table> all, Map<TableName, Set<TableName>> needs, Map<TableName, List<TableName>> neededBy) {
        List<Table> order = new ArrayList<>(all.size());
        Set<TableName> placed = new HashSet<>();
        Map<TableName, List<Constraint.ForeignKey>> later = new HashMap<>();
        Deque<TableName> ready = new ArrayDeque<>();
        all.keySet().stream()
                .filter(name -> needs.getOrDefault(name, Set.of()).isEmpty())
                .forEach(ready::add);
        Deque<Table> waiting = new ArrayDeque<>(all.values());
        while (order.size() < all.size()) {
            TableName next = ready.poll();
            if (next == null) {
                Table first = waiting.remove();
                if (placed.contains(first.name())) {
                    continue;
                }
                Set<TableName> missing = needs.getOrDefault(first.name(), Set.of());
                later.put(
                        first.name(),
                        ForeignKeys.of(first).stream()
                                .filter(key -> missing.contains(key.target()))
                                .toList());
                next = first.name();
            }
            Table table = all.get(next);
            if (table == null || !placed.add(next)) {
                continue;
            }
            order.add(table);
            for (TableName dependent : neededBy.getOrDefault(next, List.of())) {
                Set<TableName> missing = needs.getOrDefault(dependent, Set.of());
                if (missing.remove(next) && missing.isEmpty() && !placed.contains(dependent)) {
                    ready.add(dependent);
                }
            }
        }
        return new TableOrder(order, later);
    }

    List<Constraint.ForeignKey> laterOf(TableName table) {
        return later.getOrDefault(table, List.of());
    }

    /** The place of each table. */
    Map<TableName, Integer> ranks() {
        Map<TableName, Integer> ranks = new HashMap<>();
        tables.forEach(table -> ranks.put(table.name(), ranks.size()));
        return ranks;
    }
}
