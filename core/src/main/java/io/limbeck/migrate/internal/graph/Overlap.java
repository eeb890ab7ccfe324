package io.limbeck.migrate.internal.graph;

import java.util.BitSet;
import java.util.Optional;

/** A revision that is in a set together with its own ancestor. */
record Overlap(RevisionNode ancestor, RevisionNode descendant) {

    /** The first such pair; two sweeps, however many revisions the set has. */
    static Optional<Overlap> in(RevisionGraph graph, BitSet revisions) {
        return in(graph.real(), graph, revisions);
    }

    /** The same along edges of one kind. */
    static Optional<Overlap> in(Edges edges, RevisionGraph graph, BitSet revisions) {
        BitSet overlapping = edges.strictlyBelow(revisions);
        overlapping.and(revisions);
        if (overlapping.isEmpty()) {
            return Optional.empty();
        }
        int ancestor = overlapping.nextSetBit(0);
        BitSet above = edges.above(ancestor);
        above.and(revisions);
        return Optional.of(new Overlap(graph.node(ancestor), graph.node(above.nextSetBit(ancestor + 1))));
    }
}
