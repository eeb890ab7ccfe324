package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.result.Direction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans a change of the version rows alone; see {@link Planner#stamp}. */
final class StampPlanner {
    private static final int NONE = Integer.MAX_VALUE;

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
            throw GraphFailures.overlappingTargets(
                    found.ancestor().id(), found.descendant().id());
        });
        return plan(targets, emptied);
    }

    private List<RevisionNode> targets(Symbol symbol) {
        if (graph.isEmpty() && !symbol.name().equals(Optional.of("base"))) {
            throw GraphFailures.unusableSymbol(
                    symbol.text(),
                    "There are no revisions.",
                    Advice.of("Check whether this is the right folder (")
                            .and(Hint.ofOption("migrations"))
                            .and("), or create a revision first: ")
                            .and(Hint.command("revision").message("…")));
        }
        if (symbol.isRelative()) {
            throw GraphFailures.unusableSymbol(
                    symbol.text(),
                    "A stamp sets the database's current revisions, so it cannot be relative to them.",
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
        BitSet rows = current.inTable();
        BitSet kept = (BitSet) targets.clone();
        kept.and(rows);
        rows.andNot(kept);
        Map<Integer, List<Integer>> givingWay = givingWay(targets, rows);
        BitSet gone = Bits.minus(emptied, kept);
        List<PlanStep> steps = new ArrayList<>();
        for (int i = targets.nextSetBit(0); i >= 0; i = targets.nextSetBit(i + 1)) {
            List<Integer> replaced = givingWay.getOrDefault(i, List.of());
            if (kept.get(i)) { // only rows that were redundant, or made it so
                replaced.forEach(gone::set);
            } else {
                replaced.forEach(rows::clear);
                steps.add(
                        step(i, RowChange.replacing(ids(replaced), graph.node(i).id())));
            }
        }
        gone.and(rows);
        rows.andNot(gone);
        for (int i = gone.length() - 1; i >= 0; i = gone.previousSetBit(i - 1)) {
            steps.add(step(i, new RowChange.Delete(graph.node(i).id())));
        }
        rows.or(targets);
        List<String> after = VersionRows.of(graph, VersionRows.ids(graph, rows)).ids();
        return new Plan(current.table(), steps, after, steps.isEmpty() ? note() : Advice.NONE);
    }

    private List<String> ids(List<Integer> revisions) {
        return revisions.stream().map(row -> graph.node(row).id()).sorted().toList();
    }

    /**
     * The rows in the lineage of each target; a row in that of several belongs to the first. Two sweeps over the graph, however many
     * targets there are.
     */
    private Map<Integer, List<Integer>> givingWay(BitSet targets, BitSet rows) {
        Map<Integer, List<Integer>> byTarget = new HashMap<>();
        if (targets.isEmpty() || rows.isEmpty()) {
            return byTarget;
        }
        int[] above = new int[graph.size()];
        int[] below = new int[graph.size()];
        for (int i = graph.size() - 1; i >= 0; i--) {
            above[i] = first(i, targets, above, graph.real().up(i));
        }
        for (int i = 0; i < graph.size(); i++) {
            below[i] = first(i, targets, below, graph.real().down(i));
        }
        rows.stream().forEach(row -> {
            int target = Math.min(above[row], below[row]);
            if (target < NONE) {
                byTarget.computeIfAbsent(target, any -> new ArrayList<>()).add(row);
            }
        });
        return byTarget;
    }

    /** The first target among a revision and what its neighbours have found. */
    private static int first(int revision, BitSet targets, int[] found, int[] neighbours) {
        int first = targets.get(revision) ? revision : NONE;
        for (int neighbour : neighbours) {
            first = Math.min(first, found[neighbour]);
        }
        return first;
    }

    private PlanStep step(int revision, RowChange change) {
        return new PlanStep(Direction.STAMP, graph.node(revision), change);
    }

    private Advice note() {
        return current.isEmpty()
                ? Advice.of("Nothing to do: the database has no version rows, as requested.")
                : Plan.settledNote(current.ids());
    }
}
