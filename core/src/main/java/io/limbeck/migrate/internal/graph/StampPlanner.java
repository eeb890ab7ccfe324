package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.error.OverlappingTargetsException;
import io.limbeck.migrate.error.UnusableSymbolException;
import io.limbeck.migrate.error.Words;
import io.limbeck.migrate.result.Direction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Plans a change of the version rows alone; see {@link Planner#stamp}. */
final class StampPlanner {
    private final RevisionGraph graph;
    private final VersionRows current;
    private final SymbolResolver resolver;

    StampPlanner(RevisionGraph graph, VersionRows current) {
        this.graph = graph;
        this.current = current;
        this.resolver = new SymbolResolver(graph);
    }

    Plan plan(List<String> texts) {
        BitSet targets = new BitSet();
        BitSet emptied = new BitSet();
        for (String text : texts) {
            Symbol symbol = Symbol.parse(text);
            List<RevisionNode> named = targets(symbol);
            targets.or(Bits.of(named));
            if (named.isEmpty() && !graph.isEmpty()) {
                emptied.or(realLineage(symbol));
            }
        }
        Overlap.in(graph, targets).ifPresent(found -> {
            throw new OverlappingTargetsException(
                    found.ancestor().id(), found.descendant().id());
        });
        return plan(targets, emptied);
    }

    private List<RevisionNode> targets(Symbol symbol) {
        if (symbol.isRelative()) {
            throw new UnusableSymbolException(
                    symbol.text(),
                    "A stamp claims where the database is, so it does not count from anywhere.",
                    "Name the revision itself, or head, heads or base.");
        }
        return resolver.all(symbol);
    }

    /** What {@code base} or {@code X@base} empties. */
    private BitSet realLineage(Symbol symbol) {
        return symbol.branch()
                .map(name -> graph.real().lineage(resolver.branch(name).number()))
                .orElseGet(() -> resolver.lineage(symbol));
    }

    private Plan plan(BitSet targets, BitSet emptied) {
        BitSet rows = current.bits();
        BitSet kept = (BitSet) targets.clone();
        kept.and(rows);
        rows.andNot(kept);
        List<PlanStep> steps = new ArrayList<>();
        BitSet after = (BitSet) kept.clone();
        for (int i = targets.nextSetBit(0); i >= 0; i = targets.nextSetBit(i + 1)) {
            if (!kept.get(i)) {
                BitSet giveWay = graph.real().lineage(i);
                giveWay.and(rows);
                rows.andNot(giveWay);
                after.set(i);
                steps.add(step(
                        i,
                        RowChange.replacing(
                                VersionRows.ids(graph, giveWay), graph.node(i).id())));
            }
        }
        emptied.and(rows);
        rows.andNot(emptied);
        for (int i = emptied.length() - 1; i >= 0; i = emptied.previousSetBit(i - 1)) {
            steps.add(step(i, new RowChange.Delete(graph.node(i).id())));
        }
        after.or(rows);
        return new Plan(current.ids(), steps, VersionRows.ids(graph, after), steps.isEmpty() ? note() : "");
    }

    private PlanStep step(int revision, RowChange change) {
        return new PlanStep(Direction.STAMP, graph.node(revision), change);
    }

    private String note() {
        return current.isEmpty()
                ? "Nothing to do: the database has no version rows, as asked."
                : "Nothing to do: the database is stamped at " + Words.list(current.ids()) + " already.";
    }
}
