package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.Words;
import io.limbeck.migrate.result.Direction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Plans the way down; see {@link Planner#downgrade}. */
final class DowngradePlanner {
    private static final int NO_BRANCH = -1;

    private final RevisionGraph graph;
    private final VersionRows current;
    private final SymbolResolver resolver;

    DowngradePlanner(RevisionGraph graph, VersionRows current) {
        this.graph = graph;
        this.current = current;
        this.resolver = new SymbolResolver(graph);
    }

    Plan plan(String text) {
        Symbol symbol = Symbol.parse(text);
        Target target = target(symbol);
        BitSet going = graph.real().above(target.roots);
        going.and(current.appliedBits());
        boolean nothingAbove = going.isEmpty() && target.revision != Walker.BASE;
        if (nothingAbove && !current.bits().get(target.revision)) {
            throw GraphFailures.notBelowCurrent(symbol.text(), current.ids());
        }
        if (nothingAbove && current.bits().cardinality() == 1) {
            return Plan.settled(current);
        }
        return plan(going, symbol);
    }

    /** The revision that stays, or {@link Walker#BASE}, and the lowest ones that go. */
    private record Target(int revision, BitSet roots) {}

    private Target target(Symbol symbol) {
        if (!symbol.isRelative()) {
            // The branch says what goes, the name alone what stays: they need not be in one line.
            return target(symbol, number(symbol.withoutBranch()), branch(symbol));
        }
        Walker walker = new Walker(graph, symbol);
        if (!symbol.startsAtCurrent()) {
            return target(symbol, walker.fromName(), branch(symbol));
        }
        if (symbol.steps() > 0) {
            throw GraphFailures.unusableSymbol(
                    symbol.text(),
                    "A downgrade goes down from the current revisions, but this counts up.",
                    Advice.of("To go up: ").and(Hint.command("upgrade").with(symbol.text())));
        }
        int start = walker.downStart(current);
        int[] parents = graph.versioned().down(start);
        if (symbol.steps() == -1 && parents.length > 1) {
            return new Target(parents[0], Bits.of(start)); // to whichever parent: the merge goes, and nothing else
        }
        // Counted from this revision, so only its own line goes, also where a label was put on it below a later fork.
        return target(symbol, walker.go(start), start);
    }

    private Target target(Symbol symbol, int revision, int branch) {
        return new Target(revision, roots(symbol, revision, branch));
    }

    private int branch(Symbol symbol) {
        return symbol.branch().map(name -> resolver.branch(name).number()).orElse(NO_BRANCH);
    }

    private int number(Symbol symbol) {
        return resolver.one(symbol).map(RevisionNode::number).orElse(Walker.BASE);
    }

    /** The lowest revisions that go: the bases or the target's children, of which a branch leaves only its own. */
    private BitSet roots(Symbol symbol, int revision, int branch) {
        BitSet roots = Bits.of(
                revision == Walker.BASE ? graph.bases() : graph.node(revision).children());
        if (branch == NO_BRANCH || roots.cardinality() <= 1) {
            return roots;
        }
        roots.and(graph.versioned().below(branch));
        if (roots.isEmpty()) {
            throw GraphFailures.notBelowCurrent(symbol.text(), current.ids());
        }
        return roots;
    }

    private Plan plan(BitSet going, Symbol symbol) {
        BitSet table = current.inTable();
        int[] appliedAbove = appliedAbove();
        List<PlanStep> steps = new ArrayList<>(going.cardinality());
        for (int i = going.length() - 1; i >= 0; i = going.previousSetBit(i - 1)) {
            steps.add(new PlanStep(Direction.DOWNGRADE, graph.node(i), change(i, table, appliedAbove)));
        }
        Advice note = steps.isEmpty() ? Advice.of(note(symbol)) : Advice.NONE;
        List<String> rowsAfter =
                VersionRows.of(graph, VersionRows.ids(graph, table)).ids();
        return new Plan(current.table(), steps, rowsAfter, note);
    }

    /** For each revision, how many applied ones are its direct children; it has a row when there are none. */
    private int[] appliedAbove() {
        int[] counts = new int[graph.size()];
        BitSet applied = current.appliedBits();
        for (int i = applied.nextSetBit(0); i >= 0; i = applied.nextSetBit(i + 1)) {
            for (int lower : graph.real().down(i)) {
                counts[lower]++;
            }
        }
        return counts;
    }

    /** What is in the table although others implied it need not come back. */
    private RowChange change(int revision, BitSet table, int[] appliedAbove) {
        List<String> comeBack = new ArrayList<>();
        for (int lower : graph.real().down(revision)) {
            if (--appliedAbove[lower] == 0 && !table.get(lower)) {
                table.set(lower);
                comeBack.add(graph.node(lower).id());
            }
        }
        table.clear(revision);
        comeBack.sort(null);
        return RowChange.replaced(graph.node(revision).id(), comeBack);
    }

    private String note(Symbol symbol) {
        return current.isEmpty()
                ? "Nothing to do: no revision is applied."
                : "Nothing to do: nothing above '" + symbol.text() + "' is applied; the database is at "
                        + Words.list(current.ids()) + ".";
    }
}
