package io.limbeck.migrate.internal.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which labels reach which revision: all descendants of the one that carries it, and its ancestors back to a real branch point
 * or merge point.
 *
 * <p>So the revisions of a line in which nothing parts or meets all have the same labels: the line has one list, made once, and a line
 * that adds nothing shares that of the line below.
 */
final class LabelSpread {
    private final RevisionGraph graph;
    private final List<List<String>> labels = new ArrayList<>();

    LabelSpread(RevisionGraph graph) {
        this.graph = graph;
        List<List<String>> own = ownOfLines();
        for (RevisionNode revision : graph.revisions()) {
            int number = revision.number();
            labels.add(
                    continuesLine(number)
                            ? labels.get(graph.versioned().down(number)[0])
                            : union(own.get(number), graph.versioned().down(number)));
        }
    }

    List<String> of(int revision) {
        return labels.get(revision);
    }

    /** For the lowest revision of each line, what all of its revisions carry themselves. */
    private List<List<String>> ownOfLines() {
        List<List<String>> own = new ArrayList<>();
        int[] lowest = new int[graph.size()];
        for (RevisionNode revision : graph.revisions()) {
            int number = revision.number();
            lowest[number] = continuesLine(number) ? lowest[graph.versioned().down(number)[0]] : number;
            own.add(new ArrayList<>(0));
            own.get(lowest[number]).addAll(revision.header().labels());
        }
        return own;
    }

    /** Whether it and its one parent are in one line; a point where lines meet or part is a line of its own. */
    private boolean continuesLine(int revision) {
        int[] down = graph.versioned().down(revision);
        return down.length == 1 && isPlain(revision) && isPlain(down[0]);
    }

    private boolean isPlain(int revision) {
        return graph.real().up(revision).length <= 1 && graph.versioned().down(revision).length <= 1;
    }

    private List<String> union(List<String> own, int[] parents) {
        List<String> first = parents.length == 0 ? List.of() : labels.get(parents[0]);
        if (own.isEmpty() && parents.length <= 1) {
            return first;
        }
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
