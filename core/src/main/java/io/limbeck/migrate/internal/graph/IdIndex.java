package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.error.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds revision numbers by id or by the beginning of one. */
final class IdIndex {
    private final String[] sorted;
    private final Map<String, Integer> numbers;

    IdIndex(List<RevisionHeader> headers) {
        sorted = new String[headers.size()];
        numbers = new HashMap<>(headers.size() * 2);
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = headers.get(i).id();
            numbers.put(sorted[i], i);
        }
        Arrays.sort(sorted);
    }

    /** The number of the revision with this id, or -1. */
    int exact(String id) {
        return numbers.getOrDefault(id, -1);
    }

    /** All revisions whose id begins so; ids next to each other in the sorted array, found by bisection. */
    BitSet startingWith(String prefix) {
        BitSet found = new BitSet();
        int place = Arrays.binarySearch(sorted, prefix);
        for (int i = place < 0 ? -place - 1 : place; i < sorted.length && sorted[i].startsWith(prefix); i++) {
            found.set(exact(sorted[i]));
        }
        return found;
    }

    /** The id that was most likely meant. */
    Optional<String> nearest(String mistyped) {
        return Nearest.to(mistyped, Arrays.asList(sorted));
    }

    /** The same, among ids and the given labels. */
    Optional<String> nearest(String mistyped, Iterable<String> labels) {
        List<String> names = new ArrayList<>(Arrays.asList(sorted));
        labels.forEach(names::add);
        return Nearest.to(mistyped, names);
    }
}
