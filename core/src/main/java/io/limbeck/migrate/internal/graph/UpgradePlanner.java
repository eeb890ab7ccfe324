package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.error.OverlappingTargetsException;
import io.limbeck.migrate.error.UnusableSymbolException;
import io.limbeck.migrate.error.Words;
import io.limbeck.migrate.result.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Plans the way up; see {@link Planner#upgrade}. */
final class UpgradePlanner {
    private final RevisionGraph graph;
    private final VersionRows current;

    UpgradePlanner(RevisionGraph graph, VersionRows current) {
        this.graph = graph;
        this.current = current;
    }

    Plan plan(List<String> symbols) {
        Set<RevisionNode> targets = new LinkedHashSet<>();
        for (String symbol : symbols) {
            targets.addAll(targets(Symbol.parse(symbol)));
        }
        BitSet wanted = Bits.of(targets);
        Overlap.in(graph, wanted).ifPresent(found -> {
            throw new OverlappingTargetsException(
                    found.ancestor().id(), found.descendant().id());
        });
        return plan(Bits.minus(graph.real().below(wanted), current.appliedBits()), targets, symbols);
    }

    private List<RevisionNode> targets(Symbol symbol) {
        SymbolResolver resolver = new SymbolResolver(graph);
        if (!symbol.isRelative()) {
            return resolver.all(symbol);
        }
        if (symbol.startsAtCurrent() && symbol.steps() < 0) {
            throw new UnusableSymbolException(
                    symbol.text(),
                    "An upgrade goes up from the current revisions, and this counts down.",
                    "To go down: migrate downgrade " + symbol.text());
        }
        return resolver.resolve(symbol, current);
    }

    /** Numbers ascend in topological order, so the needed revisions are already in the order in which they must run. */
    private Plan plan(BitSet needed, Set<RevisionNode> targets, List<String> symbols) {
        BitSet rows = current.bits();
        List<PlanStep> steps = new ArrayList<>(needed.cardinality());
        for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
            steps.add(new PlanStep(Direction.UPGRADE, graph.node(i), change(i, rows)));
        }
        String note = steps.isEmpty() ? note(targets, symbols) : "";
        return new Plan(current.ids(), steps, VersionRows.ids(graph, rows), note);
    }

    /** The rows that the new one implies go: they can only be directly below it, as all others are implied already. */
    private RowChange change(int revision, BitSet rows) {
        List<String> implied = Arrays.stream(graph.real().down(revision))
                .filter(rows::get)
                .mapToObj(row -> graph.node(row).id())
                .sorted()
                .toList();
        for (int lower : graph.real().down(revision)) {
            rows.clear(lower);
        }
        rows.set(revision);
        return RowChange.replacing(implied, graph.node(revision).id());
    }

    private String note(Set<RevisionNode> targets, List<String> symbols) {
        if (graph.isEmpty()) {
            return "Nothing to do: there are no revisions.";
        }
        if (targets.isEmpty()) {
            return "Nothing to do: '" + Words.list(symbols) + "' is below every revision.";
        }
        if (current.bits().equals(Bits.of(targets))) {
            return "Nothing to do: the database is at " + Words.list(current.ids()) + " already.";
        }
        return "Nothing to do: " + Words.list(SymbolResolver.ids(List.copyOf(targets)))
                + (targets.size() == 1 ? " is" : " are") + " applied already; the database is at "
                + Words.list(current.ids()) + ".";
    }
}
