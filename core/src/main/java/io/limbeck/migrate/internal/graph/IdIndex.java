package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.error.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
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
        return nearest(mistyped, List.of());
    }

    /** The same, among ids and the given labels; a short symbol is taken for the beginning of an id. */
    Optional<String> nearest(String mistyped, Collection<String> labels) {
        List<String> names = new ArrayList<>(Arrays.asList(sorted));
        names.addAll(labels);
        return Nearest.to(mistyped, names).or(() -> sharingTheBeginning(mistyped));
    }

    /** The id with the longest common prefix is next to the position where the symbol would be. */
    private Optional<String> sharingTheBeginning(String mistyped) {
        int place = -Arrays.binarySearch(sorted, mistyped) - 1;
        int enough = Math.max(3, (mistyped.length() + 1) / 2);
        Optional<String> best = Optional.empty();
        for (int i = Math.max(place - 1, 0); i <= place && i < sorted.length; i++) {
            int common = Arrays.mismatch(mistyped.toCharArray(), sorted[i].toCharArray());
            if (common >= enough) {
                enough = common + 1;
                best = Optional.of(sorted[i]);
            }
        }
        return best;
    }
}
