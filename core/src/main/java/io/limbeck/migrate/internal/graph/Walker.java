package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.error.Words;
import java.util.BitSet;
import java.util.List;

/**
 * Goes the steps of a relative symbol, along parents and children only.
 *
 * <p>A branch before the symbol chooses the way up at a fork. Down through a merge nothing chooses. One step down from a base is
 * {@link #BASE}; {@code base-1}, as in Alembic, enters again from above, at the head.
 */
final class Walker {
    /** The place below all bases. */
    static final int BASE = -1;

    private final RevisionGraph graph;
    private final SymbolResolver resolver;
    private final Symbol symbol;

    Walker(RevisionGraph graph, Symbol symbol) {
        this.graph = graph;
        this.resolver = new SymbolResolver(graph);
        this.symbol = symbol;
    }

    /** {@code name±N}: up from what the name stands for in the whole graph, or down from what it stands for on the branch. */
    int fromName() {
        Symbol start = symbol.steps() > 0 ? symbol.withoutBranch() : symbol;
        return go(resolver.one(start).map(RevisionNode::number).orElse(BASE));
    }

    /** {@code +N}, from the rows of the branch; when they are implied by others, from its highest applied revisions. */
    int upFromCurrent(VersionRows rows) {
        BitSet starts = rowsOnBranch(rows);
        if (starts.isEmpty()) {
            BitSet active = rows.appliedBits();
            active.and(resolver.lineage(symbol));
            starts = Bits.minus(active, graph.real().strictlyBelow(active));
        }
        return go(only(starts, rows));
    }

    /** {@code -N}, from the rows of the branch; when they are implied by others, from the applied tips on it. */
    int downFromCurrent(VersionRows rows) {
        return go(downStart(rows));
    }

    /** The revision from which {@code -N} counts. */
    int downStart(VersionRows rows) {
        if (rows.isEmpty()) {
            throw GraphFailures.pastEnd(symbol.text(), "base", symbol.steps(), 0);
        }
        BitSet starts = rowsOnBranch(rows);
        if (starts.isEmpty()) {
            BitSet applied = rows.appliedBits();
            starts = Bits.minus(applied, graph.versioned().strictlyBelow(applied));
            starts.and(resolver.lineage(symbol));
        }
        int start = only(starts, rows);
        if (start == BASE) {
            throw GraphFailures.notBelowCurrent(symbol.text(), rows.ids());
        }
        return start;
    }

    int go(int start) {
        return symbol.steps() > 0 ? up(start) : down(start);
    }

    private BitSet rowsOnBranch(VersionRows rows) {
        BitSet current = rows.bits();
        current.and(resolver.lineage(symbol));
        return current;
    }

    /** The one start there is, or {@link #BASE}. */
    private int only(BitSet starts, VersionRows rows) {
        if (starts.cardinality() > 1) {
            List<RevisionNode> nodes = graph.nodes(starts.stream().toArray());
            throw GraphFailures.ambiguousWalk(
                    symbol.text(),
                    "The database is on several branches, at " + Words.list(rows.ids()) + ".",
                    SymbolResolver.ids(nodes),
                    BranchName.of(nodes).stream().map(symbol::on).toList());
        }
        return starts.isEmpty() ? BASE : starts.nextSetBit(0);
    }

    private int up(int start) {
        BitSet lineage = resolver.lineage(symbol);
        int at = start;
        for (int step = 0; step < symbol.steps(); step++) {
            List<RevisionNode> ways = (at == BASE
                            ? graph.bases()
                            : graph.node(at).children())
                    .stream().filter(way -> lineage.get(way.number())).toList();
            if (ways.size() > 1) {
                throw GraphFailures.ambiguousWalk(
                        symbol.text(),
                        (at == BASE ? "There are several bases" : "The path up forks at " + graph.node(at)) + ".",
                        SymbolResolver.ids(ways),
                        BranchName.of(ways).stream().map(symbol::on).toList());
            }
            if (ways.isEmpty()) {
                throw GraphFailures.pastEnd(symbol.text(), name(start), symbol.steps(), step);
            }
            at = ways.get(0).number();
        }
        return at;
    }

    private int down(int start) {
        int at = start;
        for (int step = 0; step < -symbol.steps(); step++) {
            boolean again = at == BASE && step == 0;
            if (graph.isEmpty() || (at == BASE && !again)) {
                throw GraphFailures.pastEnd(symbol.text(), name(start), symbol.steps(), step);
            }
            int[] ways = again ? numbers(graph.heads()) : graph.versioned().down(at);
            if (ways.length > 1) {
                List<String> ids = SymbolResolver.ids(graph.nodes(ways));
                throw GraphFailures.ambiguousWalk(
                        symbol.text(),
                        again ? "There are several heads." : graph.node(at) + " is a merge of several branches.",
                        ids,
                        ids);
            }
            at = ways.length == 0 ? BASE : ways[0];
        }
        return at;
    }

    private String name(int number) {
        return number == BASE ? "base" : graph.node(number).id();
    }

    private static int[] numbers(List<RevisionNode> nodes) {
        return nodes.stream().mapToInt(RevisionNode::number).toArray();
    }
}
