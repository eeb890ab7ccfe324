package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.error.ScriptFault;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Finds the cycles in a graph that has no topological order.
 *
 * <p>Whatever the topological order leaves over has a lower end that is left over too; going down from there along the first
 * such end must at last meet itself. Each revision is visited once.
 */
final class Cycles {
    /** A longer cycle is shown by its beginning and its end. */
    private static final int SHOWN = 30;

    private final List<RevisionHeader> headers;
    private final int[][] parents;
    private final int[][] real;

    Cycles(List<RevisionHeader> headers, int[][] parents, int[][] real) {
        this.headers = headers;
        this.parents = parents;
        this.real = real;
    }

    /** Adds a fault for each cycle of parents or, when there is none, for each that leads through dependencies. */
    void report(List<ScriptFault> faults) {
        List<List<Integer>> found = find(parents);
        String kind = "revisions form a cycle: ";
        if (found.isEmpty()) {
            found = find(real);
            kind = "revisions depend on each other in a cycle: ";
        }
        for (List<Integer> cycle : found) {
            RevisionHeader first = headers.get(cycle.get(0));
            faults.add(new ScriptFault(first.source(), OptionalInt.empty(), kind + describe(cycle)));
        }
    }

    private static List<List<Integer>> find(int[][] down) {
        BitSet left = new BitSet(down.length);
        left.set(0, down.length);
        for (int ordered : TopologicalOrder.of(down)) {
            left.clear(ordered);
        }
        List<List<Integer>> cycles = new ArrayList<>();
        int[] visitedIn = new int[down.length];
        for (int start = left.nextSetBit(0); start >= 0; start = left.nextSetBit(start + 1)) {
            int walk = start + 1;
            int at = start;
            while (visitedIn[at] == 0) {
                visitedIn[at] = walk;
                at = firstLeft(down[at], left);
            }
            if (visitedIn[at] == walk) {
                cycles.add(cycleThrough(at, down, left));
            }
        }
        return cycles;
    }

    private static int firstLeft(int[] ends, BitSet left) {
        for (int end : ends) {
            if (left.get(end)) {
                return end;
            }
        }
        throw new IllegalStateException("a revision without a topological place has all its parents in place");
    }

    /** From the oldest revision on it, so that the same cycle is always reported the same way. */
    private static List<Integer> cycleThrough(int anchor, int[][] down, BitSet left) {
        int oldest = anchor;
        for (int at = firstLeft(down[anchor], left); at != anchor; at = firstLeft(down[at], left)) {
            oldest = Math.min(oldest, at);
        }
        List<Integer> cycle = new ArrayList<>(List.of(oldest));
        for (int at = firstLeft(down[oldest], left); at != oldest; at = firstLeft(down[at], left)) {
            cycle.add(at);
        }
        return cycle;
    }

    private String describe(List<Integer> cycle) {
        String first = name(cycle.get(0));
        if (cycle.size() <= SHOWN) {
            return names(cycle) + " -> " + first;
        }
        List<Integer> beginning = cycle.subList(0, SHOWN / 2);
        List<Integer> end = cycle.subList(cycle.size() - SHOWN / 2, cycle.size());
        int between = cycle.size() - beginning.size() - end.size();
        return names(beginning) + " -> (" + between + " more) -> " + names(end) + " -> " + first;
    }

    private String names(List<Integer> revisions) {
        return revisions.stream().map(this::name).collect(Collectors.joining(" -> "));
    }

    private String name(int revision) {
        RevisionHeader header = headers.get(revision);
        return header.id() + " (" + header.source() + ")";
    }
}
