package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.error.GraphException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All revisions of a project and how they build on each other; immutable, safe for use by several threads.
 *
 * <p><b>Order.</b> Every list of revisions is in one topological order: a revision comes after its parents and dependencies;
 * where they leave a choice, the older one ({@link RevisionHeader#created()}, none counts as oldest) comes first, then the
 * smaller id. It does not depend on the order of the input, so the same folder gives the same plans on every machine.
 *
 * <p><b>Edges.</b> <i>Versioned</i> edges are the parents; <i>real</i> edges add the dependencies.
 */
public final class RevisionGraph {
    private final List<RevisionNode> nodes;
    private final IdIndex ids;
    private final Map<String, Integer> labelled;
    private final Edges versioned;
    private final Edges dependencies;
    private final Edges real;
    private volatile @Nullable LabelSpread labels;

    RevisionGraph(List<RevisionHeader> headers, int[][] parents, int[][] dependencies, Map<String, Integer> labelled) {
        List<RevisionNode> made = new ArrayList<>(headers.size());
        for (RevisionHeader header : headers) {
            made.add(new RevisionNode(this, made.size(), header));
        }
        this.nodes = List.copyOf(made);
        this.ids = new IdIndex(headers);
        this.labelled = Map.copyOf(labelled);
        this.versioned = new Edges(parents);
        this.dependencies = new Edges(dependencies);
        this.real = new Edges(union(parents, dependencies));
    }

    /**
     * Builds the graph in time linear in the number of scripts.
     *
     * @throws BrokenScriptsException with every fault found, when the headers do not make a usable graph
     */
    public static RevisionGraph of(Collection<RevisionHeader> headers) {
        return new GraphLoader(headers).load();
    }

    public int size() {
        return nodes.size();
    }

    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** All revisions, oldest first. */
    public List<RevisionNode> revisions() {
        return nodes;
    }

    /** The revision with exactly this id; see {@link #resolve} for prefixes and symbols. */
    public Optional<RevisionNode> find(String id) {
        int number = ids.exact(id);
        return number < 0 ? Optional.empty() : Optional.of(nodes.get(number));
    }

    /** The revision that carries this label itself. */
    public Optional<RevisionNode> findLabelled(String label) {
        return Optional.ofNullable(labelled.get(label)).map(nodes::get);
    }

    /**
     * The revision with exactly this id.
     *
     * @throws GraphException when there is none
     */
    public RevisionNode get(String id) {
        return find(id).orElseThrow(() -> GraphFailures.unknownRevision(id, ids.nearest(id)));
    }

    /** Revisions without a child. */
    public List<RevisionNode> heads() {
        return where(RevisionNode::isHead);
    }

    /** Revisions without a child that nobody depends on: the version rows of a database at head. */
    public List<RevisionNode> realHeads() {
        return where(RevisionNode::isRealHead);
    }

    public List<RevisionNode> bases() {
        return where(RevisionNode::isBase);
    }

    /** Revisions with several children. */
    public List<RevisionNode> branchPoints() {
        return where(RevisionNode::isBranchPoint);
    }

    /**
     * What a symbol stands for without a database: {@code base} is the empty list, {@code heads} may be several.
     *
     * @throws GraphException when it is unknown, ambiguous, past the end, or counts from the current revisions
     */
    public List<RevisionNode> resolve(String symbol) {
        return new SymbolResolver(this).resolve(Symbol.parse(symbol));
    }

    /** The same, where {@code current}, {@code +1} and {@code -1} mean something: they count from the given version rows. */
    public List<RevisionNode> resolve(String symbol, Collection<String> currentRows) {
        return new SymbolResolver(this).resolve(Symbol.parse(symbol), VersionRows.of(this, currentRows));
    }

    /**
     * Rejects revisions of which one is an ancestor of the other by parents: joined, they would be one line again.
     *
     * @throws GraphException naming both
     */
    public void refuseAncestors(Collection<RevisionNode> revisions) {
        Overlap.in(versioned, this, Bits.of(revisions)).ifPresent(found -> {
            throw GraphFailures.overlappingTargets(
                    found.ancestor().id(), found.descendant().id());
        });
    }

    private List<RevisionNode> where(Predicate<RevisionNode> condition) {
        return nodes.stream().filter(condition).toList();
    }

    RevisionNode node(int number) {
        return nodes.get(number);
    }

    List<RevisionNode> nodes(int[] numbers) {
        return Arrays.stream(numbers).sorted().mapToObj(nodes::get).toList();
    }

    IdIndex ids() {
        return ids;
    }

    Map<String, Integer> labelled() {
        return labelled;
    }

    Edges versioned() {
        return versioned;
    }

    Edges dependencies() {
        return dependencies;
    }

    Edges real() {
        return real;
    }

    /** Only display asks for labels, and their number can grow with the square of the scripts: made when first asked for. */
    LabelSpread labels() {
        LabelSpread known = labels;
        if (known == null) {
            known = new LabelSpread(this);
            labels = known;
        }
        return known;
    }

    private static int[][] union(int[][] parents, int[][] dependencies) {
        int[][] union = new int[parents.length][];
        for (int i = 0; i < union.length; i++) {
            union[i] = dependencies[i].length == 0
                    ? parents[i]
                    : Arrays.stream(new int[][] {parents[i], dependencies[i]})
                            .flatMapToInt(Arrays::stream)
                            .distinct()
                            .toArray();
        }
        return union;
    }
}
