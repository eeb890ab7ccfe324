package io.limbeck.migrate.internal.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which labels reach which revision: all descendants of the one that carries it, and its ancestors back to a real branch point
 * or merge point.
 *
 * <p>One sweep in topological order. A revision that adds nothing shares the list of its parent, so long lines cost no memory.
 */
final class LabelSpread {
    private final List<List<String>> labels = new ArrayList<>();

    LabelSpread(RevisionGraph graph) {
        List<Set<String>> own = ownAndSpreadDown(graph);
        for (RevisionNode revision : graph.revisions()) {
            labels.add(union(own.get(revision.number()), graph.versioned().down(revision.number())));
        }
    }

    List<String> of(int revision) {
        return labels.get(revision);
    }

    private static List<Set<String>> ownAndSpreadDown(RevisionGraph graph) {
        List<Set<String>> own = new ArrayList<>();
        for (RevisionNode revision : graph.revisions()) {
            own.add(
                    revision.header().labels().isEmpty()
                            ? Set.of()
                            : new TreeSet<>(revision.header().labels()));
        }
        for (int i = graph.size() - 1; i >= 0; i--) {
            int[] down = graph.versioned().down(i);
            // A point where lines meet or part belongs to no single one of them, and keeps a label from going further.
            if (!own.get(i).isEmpty() && down.length == 1 && isPlain(graph, i) && isPlain(graph, down[0])) {
                Set<String> below = new TreeSet<>(own.get(down[0]));
                below.addAll(own.get(i));
                own.set(down[0], below);
            }
        }
        return own;
    }

    private static boolean isPlain(RevisionGraph graph, int revision) {
        return graph.real().up(revision).length <= 1 && graph.versioned().down(revision).length <= 1;
    }

    private List<String> union(Set<String> own, int[] parents) {
        List<String> first = parents.length == 0 ? List.of() : labels.get(parents[0]);
        Set<String> all = new TreeSet<>(first);
        all.addAll(own);
        for (int parent : parents) {
            if (labels.get(parent) != first) {
                all.addAll(labels.get(parent));
            }
        }
        return all.size() == first.size() ? first : List.copyOf(all);
    }
}
