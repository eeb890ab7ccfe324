package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.error.ConflictingRowsException;
import io.limbeck.migrate.error.DatabaseAheadException;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The rows of a version table, checked against the graph: all known, none an ancestor of another; immutable. */
public final class VersionRows {
    private final RevisionGraph graph;
    private final BitSet rows;

    private VersionRows(RevisionGraph graph, BitSet rows) {
        this.graph = graph;
        this.rows = rows;
    }

    /**
     * Takes the rows as they are in the database; the order is not important.
     *
     * @throws DatabaseAheadException when the graph does not have all of them
     * @throws ConflictingRowsException when one is an ancestor of another, dependencies counted
     */
    public static VersionRows of(RevisionGraph graph, Collection<String> ids) {
        List<String> unknown = unknown(graph, ids);
        if (!unknown.isEmpty()) {
            throw new DatabaseAheadException(unknown);
        }
        BitSet rows = new BitSet();
        for (String id : ids) {
            rows.set(graph.ids().exact(id));
        }
        Overlap.in(graph, rows).ifPresent(found -> {
            throw new ConflictingRowsException(
                    found.ancestor().id(), found.descendant().id());
        });
        return new VersionRows(graph, rows);
    }

    /** Those of the given rows that no script has, sorted. */
    public static List<String> unknown(RevisionGraph graph, Collection<String> ids) {
        TreeSet<String> unknown = new TreeSet<>(ids);
        unknown.removeIf(id -> graph.ids().exact(id) >= 0);
        return List.copyOf(unknown);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The revisions that have a row. */
    public List<RevisionNode> revisions() {
        return graph.nodes(rows.stream().toArray());
    }

    /** The ids of the rows, sorted. */
    public List<String> ids() {
        return ids(graph, rows);
    }

    /** All revisions that the rows imply, themselves included. */
    public List<RevisionNode> applied() {
        return graph.nodes(appliedBits().stream().toArray());
    }

    /** All revisions that are not applied. */
    public List<RevisionNode> pending() {
        BitSet pending = appliedBits();
        pending.flip(0, graph.size());
        return graph.nodes(pending.stream().toArray());
    }

    /** Whether every revision is applied; also right where a row is implied by a dependency. */
    public boolean isAtHead() {
        return appliedBits().cardinality() == graph.size();
    }

    BitSet bits() {
        return (BitSet) rows.clone();
    }

    BitSet appliedBits() {
        return graph.real().below(rows);
    }

    static List<String> ids(RevisionGraph graph, BitSet rows) {
        return rows.stream().mapToObj(row -> graph.node(row).id()).sorted().toList();
    }
}
