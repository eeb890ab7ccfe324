package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.error.HistoryMismatchException;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The rows of a version table, held against the graph; immutable.
 *
 * <p>What counts are the maximal rows. One that another implies is redundant: Alembic leaves such rows after a downgrade across
 * {@code depends_on}. It says nothing that the others do not say, and stays in the table until a step replaces it.
 */
public final class VersionRows {
    private final RevisionGraph graph;
    private final BitSet rows;
    private final BitSet redundant;

    private VersionRows(RevisionGraph graph, BitSet rows, BitSet redundant) {
        this.graph = graph;
        this.rows = rows;
        this.redundant = redundant;
    }

    /**
     * Takes the rows as they are in the database; the order is not important.
     *
     * @throws HistoryMismatchException when the graph does not have all of them
     */
    public static VersionRows of(RevisionGraph graph, Collection<String> ids) {
        List<String> unknown = unknown(graph, ids);
        if (!unknown.isEmpty()) {
            throw GraphFailures.databaseAhead(unknown);
        }
        BitSet rows = new BitSet();
        for (String id : ids) {
            rows.set(graph.ids().exact(id));
        }
        BitSet redundant = graph.real().strictlyBelow(rows);
        redundant.and(rows);
        return new VersionRows(graph, Bits.minus(rows, redundant), redundant);
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

    /** The ids of the rows that others imply, sorted. */
    public List<String> redundant() {
        return ids(graph, redundant);
    }

    /** The revisions that have a row and are implied by no other. */
    public List<RevisionNode> revisions() {
        return graph.nodes(rows.stream().toArray());
    }

    /** The ids of the rows that no other implies, sorted. */
    public List<String> ids() {
        return ids(graph, rows);
    }

    /** The ids of all rows in the table, redundant ones included, sorted. */
    public List<String> table() {
        return ids(graph, inTable());
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

    /** What is in the table, redundant rows included. */
    BitSet inTable() {
        BitSet all = bits();
        all.or(redundant);
        return all;
    }

    BitSet appliedBits() {
        return graph.real().below(rows);
    }

    static List<String> ids(RevisionGraph graph, BitSet rows) {
        return rows.stream().mapToObj(row -> graph.node(row).id()).sorted().toList();
    }
}
