package io.limbeck.migrate.internal.graph;

import java.util.BitSet;
import java.util.Collection;
import java.util.function.IntPredicate;

/** Sets of revision numbers as bit sets. */
final class Bits {
    private Bits() {}

    static BitSet of(int revision) {
        BitSet bits = new BitSet();
        bits.set(revision);
        return bits;
    }

    static BitSet of(Collection<RevisionNode> nodes) {
        BitSet bits = new BitSet();
        for (RevisionNode node : nodes) {
            bits.set(node.number());
        }
        return bits;
    }

    /** All numbers below {@code size} that fulfil the condition. */
    static BitSet where(int size, IntPredicate condition) {
        BitSet bits = new BitSet(size);
        for (int i = 0; i < size; i++) {
            bits.set(i, condition.test(i));
        }
        return bits;
    }

    /** What is in {@code all} and not in {@code without}; neither is changed. */
    static BitSet minus(BitSet all, BitSet without) {
        BitSet rest = (BitSet) all.clone();
        rest.andNot(without);
        return rest;
    }
}
