package io.limbeck.migrate.internal.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The semantics told naively, to hold the planner against. */
final class Definitions {
    private Definitions() {}

    /** The revisions with all they stand on, dependencies included. */
    static Set<RevisionNode> closure(Collection<RevisionNode> revisions) {
        Set<RevisionNode> found = new HashSet<>();
        Deque<RevisionNode> open = new ArrayDeque<>(revisions);
        while (!open.isEmpty()) {
            RevisionNode next = open.pop();
            if (found.add(next)) {
                open.addAll(next.parents());
                open.addAll(next.dependencies());
            }
        }
        return found;
    }

    /** Those of the applied revisions that no other applied one stands on: they have a version row. */
    static Set<RevisionNode> tips(Set<RevisionNode> applied) {
        Set<RevisionNode> tips = new HashSet<>(applied);
        for (RevisionNode revision : applied) {
            revision.parents().forEach(tips::remove);
            revision.dependencies().forEach(tips::remove);
        }
        return tips;
    }
}
