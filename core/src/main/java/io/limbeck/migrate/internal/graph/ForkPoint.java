package io.limbeck.migrate.internal.graph;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Where the ways to several revisions part. */
final class ForkPoint {
    private ForkPoint() {}

    /**
     * The highest revision that every way down from the given ones passes; empty when some way ends at another base.
     *
     * <p>The highest open end is taken one step down, until one end is left: each revision is visited once.
     */
    static Optional<RevisionNode> of(RevisionGraph graph, List<RevisionNode> revisions) {
        BitSet open = Bits.of(revisions);
        int count = open.cardinality();
        while (count > 1) {
            int highest = open.length() - 1;
            open.clear(highest);
            count--;
            int[] parents = graph.versioned().down(highest);
            if (parents.length == 0) {
                return Optional.empty();
            }
            for (int parent : parents) {
                count += open.get(parent) ? 0 : 1;
                open.set(parent);
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(graph.node(open.length() - 1));
    }
}
