package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
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
            throw GraphFailures.overlappingTargets(
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
            throw GraphFailures.unusableSymbol(
                    symbol.text(),
                    "An upgrade goes up from the current revisions, but this counts down.",
                    Advice.of("To go down: ").and(Hint.command("downgrade").with(symbol.text())));
        }
        return resolver.resolve(symbol, current);
    }

    /** Numbers ascend in topological order, so the needed revisions are already in the order in which they must run. */
    private Plan plan(BitSet needed, Set<RevisionNode> targets, List<String> symbols) {
        if (needed.isEmpty()) {
            return nothingToDo(targets, symbols);
        }
        BitSet table = current.inTable();
        List<PlanStep> steps = new ArrayList<>(needed.cardinality());
        for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
            steps.add(new PlanStep(Direction.UPGRADE, graph.node(i), change(i, table)));
        }
        return new Plan(
                current.table(),
                steps,
                VersionRows.of(graph, VersionRows.ids(graph, table)).ids(),
                Advice.NONE);
    }

    /** The rows that the new one implies go: they can only be directly below it, as all others are implied already. */
    private RowChange change(int revision, BitSet table) {
        List<String> implied = Arrays.stream(graph.real().down(revision))
                .filter(table::get)
                .mapToObj(row -> graph.node(row).id())
                .sorted()
                .toList();
        for (int lower : graph.real().down(revision)) {
            table.clear(lower);
        }
        table.set(revision);
        return RowChange.replacing(implied, graph.node(revision).id());
    }

    private Plan nothingToDo(Set<RevisionNode> targets, List<String> symbols) {
        List<String> rows = current.ids();
        if (!targets.isEmpty() && current.bits().equals(Bits.of(targets))) {
            return Plan.settled(current);
        }
        return new Plan(current.table(), List.of(), rows, note(targets, symbols));
    }

    private Advice note(Set<RevisionNode> targets, List<String> symbols) {
        if (graph.isEmpty()) {
            return Advice.of("Nothing to do: there are no revisions.");
        }
        if (targets.isEmpty()) {
            return Advice.of("Nothing to do: '" + Words.list(symbols) + "' is below every revision.");
        }
        List<String> ids = SymbolResolver.ids(List.copyOf(targets));
        Advice applied = Advice.of("Nothing to do: " + Words.list(ids) + (ids.size() == 1 ? " is" : " are")
                + " already applied; the database is at " + Words.list(current.ids()) + ".");
        return ids.size() == 1
                ? applied.and(" To go down to it: ")
                        .and(Hint.command("downgrade").with(ids))
                : applied;
    }
}
