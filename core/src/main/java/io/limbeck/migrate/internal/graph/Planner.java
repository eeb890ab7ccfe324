package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.error.GraphException;
import io.limbeck.migrate.error.HistoryMismatchException;
import java.util.Collection;
import java.util.List;

/**
 * Plans what a command will do; looks, changes nothing, linear in the number of revisions.
 *
 * <p>Every method checks the current rows first ({@link HistoryMismatchException}), then resolves the symbols
 * ({@link GraphException}); a plan that comes back can be run.
 */
public final class Planner {
    private final RevisionGraph graph;

    public Planner(RevisionGraph graph) {
        this.graph = graph;
    }

    /** The targets and all their ancestors, dependencies included, except for what is applied. */
    public Plan upgrade(Collection<String> currentRows, String... symbols) {
        return new UpgradePlanner(graph, VersionRows.of(graph, currentRows)).plan(atLeastOne(symbols));
    }

    /** The target's children and their descendants, dependents included; the target remains, and so do dependencies. */
    public Plan downgrade(Collection<String> currentRows, String symbol) {
        return new DowngradePlanner(graph, VersionRows.of(graph, currentRows)).plan(symbol);
    }

    /**
     * Rows only: those in the lineage of a target give way to it. Starting from no rows ({@code --purge}), the rows after are the
     * targets.
     */
    public Plan stamp(Collection<String> currentRows, String... symbols) {
        return new StampPlanner(graph, VersionRows.of(graph, currentRows)).plan(atLeastOne(symbols));
    }

    private static List<String> atLeastOne(String... symbols) {
        if (symbols.length == 0) {
            throw new IllegalArgumentException("no symbol to plan for");
        }
        return List.of(symbols);
    }
}
