package io.limbeck.migrate.internal.graph;

import java.util.List;

/** A revision in its place in the graph; a view that costs nothing until it is asked. */
public final class RevisionNode {
    private final RevisionGraph graph;
    private final int number;
    private final RevisionHeader header;

    RevisionNode(RevisionGraph graph, int number, RevisionHeader header) {
        this.graph = graph;
        this.number = number;
        this.header = header;
    }

    /** Place in the topological order. */
    int number() {
        return number;
    }

    public RevisionHeader header() {
        return header;
    }

    public String id() {
        return header.id();
    }

    public String message() {
        return header.message();
    }

    /** The parents and dependencies of this revision, in the order of the graph. */
    public List<RevisionNode> parents() {
        return graph.nodes(graph.versioned().down(number));
    }

    public List<RevisionNode> children() {
        return graph.nodes(graph.versioned().up(number));
    }

    /** What {@code dependsOn} names, labels resolved. */
    public List<RevisionNode> dependencies() {
        return graph.nodes(graph.dependencies().down(number));
    }

    /** Those dependencies that no ancestor implies already. Walks the graph: for display, not for a loop over all revisions. */
    public List<RevisionNode> normalisedDependencies() {
        var implied = graph.real().below(Bits.of(parents()));
        return dependencies().stream()
                .filter(dependency -> !implied.get(dependency.number()))
                .toList();
    }

    /** The revisions that name this one as a dependency. */
    public List<RevisionNode> dependents() {
        return graph.nodes(graph.dependencies().up(number));
    }

    /** All labels that reach this revision, sorted: its own, those of its ancestors, those that spread down to it. */
    public List<String> labels() {
        return graph.labels().of(number);
    }

    /** Nothing below it; it may still depend on something. */
    public boolean isBase() {
        return graph.versioned().down(number).length == 0;
    }

    /** Nothing above it; another revision may still depend on it. */
    public boolean isHead() {
        return graph.versioned().up(number).length == 0;
    }

    /** Nothing above it, and nobody's dependency. */
    public boolean isRealHead() {
        return graph.real().up(number).length == 0;
    }

    /** A head without a version row at the end, because another revision depends on it. */
    public boolean isEffectiveHead() {
        return isHead() && !isRealHead();
    }

    public boolean isBranchPoint() {
        return graph.versioned().up(number).length > 1;
    }

    public boolean isMergePoint() {
        return graph.versioned().down(number).length > 1;
    }

    @Override
    public String toString() {
        return id();
    }
}
