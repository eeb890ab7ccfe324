package io.limbeck.migrate.internal.graph;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.GraphException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A range {@code a:b} as in {@code history} and {@code --sql}; either side may be left out, or be {@code current}.
 *
 * <p>{@code -2:b} begins two below {@code b}, {@code a:+2} ends two above {@code a}; a beginning below the bases is the base.
 *
 * @param lower the symbol before the colon; empty is base
 * @param upper the symbol after it; empty is all heads
 */
public record RevisionRange(String lower, String upper) {
    public RevisionRange {
        requireNonNull(lower, "lower");
        requireNonNull(upper, "upper");
    }

    /** Whether the text is a range rather than a symbol. */
    public static boolean isRange(String text) {
        return text.indexOf(':') >= 0;
    }

    /**
     * Takes a range apart at its colon.
     *
     * @throws GraphException when the text does not have exactly one
     */
    public static RevisionRange parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || colon != text.lastIndexOf(':')) {
            throw GraphFailures.unusableSymbol(text, "It is not a range.", "Write older:newer, older: or :newer");
        }
        return new RevisionRange(
                text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }

    /**
     * Every revision on a way from the lower end to the upper one, both included, newest first; with a branch before the lower end
     * ({@code web@base:}) only those in its line.
     */
    public List<RevisionNode> revisions(RevisionGraph graph, Collection<String> currentRows) {
        VersionRows rows = VersionRows.of(graph, currentRows);
        BitSet between = graph.real().below(Bits.of(upper(graph, rows)));
        List<RevisionNode> beginnings = lower(graph, rows);
        if (!beginnings.isEmpty()) {
            BitSet from = Bits.of(beginnings);
            from.and(between);
            if (from.isEmpty()) {
                throw GraphFailures.noSuchRange(this.toString(), names(lower, "base"), names(upper, "heads"));
            }
            between.and(graph.real().above(from));
        }
        if (!lower.isEmpty()) {
            between.and(new SymbolResolver(graph).lineage(Symbol.parse(lower)));
        }
        List<RevisionNode> newestFirst =
                new ArrayList<>(graph.nodes(between.stream().toArray()));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** The lower end as version rows: where a script for {@code --sql} begins, with these applied. */
    public List<String> startRows(RevisionGraph graph, Collection<String> currentRows) {
        List<RevisionNode> start = lower(graph, VersionRows.of(graph, currentRows));
        return VersionRows.of(graph, SymbolResolver.ids(start)).ids();
    }

    private List<RevisionNode> lower(RevisionGraph graph, VersionRows rows) {
        if (lower.isEmpty()) {
            return List.of();
        }
        Symbol symbol = Symbol.parse(lower);
        SymbolResolver resolver = new SymbolResolver(graph);
        if (!countsFromUpper(symbol)) {
            return resolver.resolve(symbol, rows);
        }
        BitSet ends = Bits.of(upper(graph, rows));
        ends.and(resolver.lineage(symbol));
        BitSet starts = new BitSet();
        ends.stream()
                .map(end -> belowOrBase(graph, symbol, end))
                .filter(start -> start != Walker.BASE)
                .forEach(starts::set);
        return graph.nodes(starts.stream().toArray());
    }

    private List<RevisionNode> upper(RevisionGraph graph, VersionRows rows) {
        if (upper.isEmpty()) {
            return graph.realHeads();
        }
        Symbol symbol = Symbol.parse(upper);
        boolean countsFromLower = symbol.name().isEmpty()
                && symbol.steps() > 0
                && !lower.isEmpty()
                && !countsFromUpper(Symbol.parse(lower));
        VersionRows start = countsFromLower ? VersionRows.of(graph, SymbolResolver.ids(lower(graph, rows))) : rows;
        return new SymbolResolver(graph).resolve(symbol, start);
    }

    private static boolean countsFromUpper(Symbol lower) {
        return lower.name().isEmpty() && lower.steps() < 0;
    }

    private static int belowOrBase(RevisionGraph graph, Symbol symbol, int end) {
        try {
            return new Walker(graph, symbol).go(end);
        } catch (GraphException e) {
            if (!e.is(GraphException.Kind.PAST_END)) {
                throw e;
            }
            return Walker.BASE;
        }
    }

    private static String names(String symbol, String otherwise) {
        return symbol.isEmpty() ? otherwise : symbol;
    }

    /** {@code lower:upper}, as it was written. */
    @Override
    public String toString() {
        return lower + ":" + upper;
    }
}
