package io.limbeck.migrate.internal.graph;

import java.util.BitSet;

/**
 * One kind of edge between revisions, and all traversals along it.
 *
 * <p>A revision's number is its place in the topological order, so every edge leads from a higher number to a lower one. That
 * is why a traversal is one sweep over a bit set: no recursion, no stack, whatever the depth, and its result is in order.
 */
final class Edges {
    private static final int[] NONE = {};

    private final int[][] down;
    private final int[][] up;

    /** Takes for each revision the lower ends of its edges, without repetition; the arrays are kept, not copied. */
    Edges(int[][] down) {
        this.down = down;
        this.up = reverse(down);
    }

    int[] down(int revision) {
        return down[revision];
    }

    /** Ascending, as all revisions are visited in order. */
    int[] up(int revision) {
        return up[revision];
    }

    /** The given revisions with all their ancestors. */
    BitSet below(BitSet revisions) {
        BitSet found = (BitSet) revisions.clone();
        for (int i = found.length() - 1; i >= 0; i = found.previousSetBit(i - 1)) {
            for (int lower : down[i]) {
                found.set(lower);
            }
        }
        return found;
    }

    /** The given revisions with all their descendants. */
    BitSet above(BitSet revisions) {
        BitSet found = (BitSet) revisions.clone();
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            for (int higher : up[i]) {
                found.set(higher);
            }
        }
        return found;
    }

    BitSet below(int revision) {
        return below(Bits.of(revision));
    }

    BitSet above(int revision) {
        return above(Bits.of(revision));
    }

    /** The revision with all its ancestors and descendants: those that can be on one line with it. */
    BitSet lineage(int revision) {
        BitSet line = below(revision);
        line.or(above(revision));
        return line;
    }

    /** Everything below at least one of the given revisions. */
    BitSet strictlyBelow(BitSet revisions) {
        BitSet firstSteps = new BitSet();
        for (int i = revisions.nextSetBit(0); i >= 0; i = revisions.nextSetBit(i + 1)) {
            for (int lower : down[i]) {
                firstSteps.set(lower);
            }
        }
        return below(firstSteps);
    }

    private static int[][] reverse(int[][] down) {
        int[] degree = new int[down.length];
        for (int[] ends : down) {
            for (int end : ends) {
                degree[end]++;
            }
        }
        int[][] up = new int[down.length][];
        for (int i = 0; i < up.length; i++) {
            up[i] = degree[i] == 0 ? NONE : new int[degree[i]];
            degree[i] = 0;
        }
        for (int i = 0; i < down.length; i++) {
            for (int end : down[i]) {
                up[end][degree[end]++] = i;
            }
        }
        return up;
    }
}
