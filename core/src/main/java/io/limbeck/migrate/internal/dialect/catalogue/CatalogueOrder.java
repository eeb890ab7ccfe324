package io.limbeck.migrate.internal.dialect.catalogue;

import io.limbeck.migrate.schema.Constraint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The order of what no catalogue keeps in an order of its own, so that two readings of the same things are the same. */
public final class CatalogueOrder {
    private static final Comparator<Constraint> OF_CONSTRAINTS = Comparator.comparingInt(CatalogueOrder::rank)
            .thenComparing(constraint -> constraint.name().orElse(""))
            .thenComparing(Constraint::toString);

    private CatalogueOrder() {}

    /** Primary key, uniques, checks, foreign keys, exclusions; each by name, those without a name first. */
    public static List<Constraint> sorted(List<Constraint> constraints) {
        List<Constraint> sorted = new ArrayList<>(constraints);
        sorted.sort(OF_CONSTRAINTS);
        return sorted;
    }

    private static int rank(Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey) {
            return 0;
        } else if (constraint instanceof Constraint.Unique) {
            return 1;
        } else if (constraint instanceof Constraint.Check) {
            return 2;
        }
        return constraint instanceof Constraint.ForeignKey ? 3 : 4;
    }

    /**
     * Objects after everything that they need, otherwise as given; those that need each other come last.
     *
     * @param needs by a thing's key, the keys of what must be there before it; unknown keys are nothing to wait for
     */
    public static <K> List<K> makeable(List<K> things, Map<K, Set<K>> needs) {
        Map<K, Integer> places = new HashMap<>();
        things.forEach(thing -> places.put(thing, places.size()));
        Map<K, List<K>> neededBy = new HashMap<>();
        int[] missing = new int[things.size()];
        for (K thing : things) {
            for (K need : needs.getOrDefault(thing, Set.of())) {
                if (!need.equals(thing) && places.containsKey(need)) {
                    neededBy.computeIfAbsent(need, key -> new ArrayList<>()).add(thing);
                    missing[places.getOrDefault(thing, 0)]++;
                }
            }
        }
        SortedSet<Integer> ready = new TreeSet<>();
        for (int i = 0; i < missing.length; i++) {
            if (missing[i] == 0) {
                ready.add(i);
            }
        }
        Set<K> made = new HashSet<>();
        Deque<K> order = new ArrayDeque<>();
        while (!ready.isEmpty()) {
            int next = ready.first();
            ready.remove(next);
            K thing = things.get(next);
            made.add(thing);
            order.add(thing);
            for (K waiting : neededBy.getOrDefault(thing, List.of())) {
                int place = places.getOrDefault(waiting, 0);
                if (--missing[place] == 0) {
                    ready.add(place);
                }
            }
        }
        things.stream().filter(thing -> !made.contains(thing)).forEach(order::add);
        return List.copyOf(order);
    }
}
