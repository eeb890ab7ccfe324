package io.limbeck.migrate.internal.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds what symbols stand for; {@link Walker} goes the steps of relative ones. */
final class SymbolResolver {
    private final RevisionGraph graph;

    SymbolResolver(RevisionGraph graph) {
        this.graph = graph;
    }

    /** Any symbol that needs no database. */
    List<RevisionNode> resolve(Symbol symbol) {
        if (symbol.startsAtCurrent()) {
            throw GraphFailures.unusableSymbol(
                    symbol.text(),
                    "It is relative to the current revisions of a database, but no database is used here.",
                    "Name a revision: an id, a label, head or base.");
        }
        return symbol.isRelative() ? single(new Walker(graph, symbol).fromName()) : all(symbol);
    }

    /** Any symbol at all. */
    List<RevisionNode> resolve(Symbol symbol, VersionRows rows) {
        if (!symbol.startsAtCurrent()) {
            return resolve(symbol);
        }
        if (!symbol.isRelative()) {
            BitSet current = rows.bits();
            current.and(lineage(symbol));
            return graph.nodes(current.stream().toArray());
        }
        Walker walker = new Walker(graph, symbol);
        return single(symbol.steps() > 0 ? walker.upFromCurrent(rows) : walker.downFromCurrent(rows));
    }

    /** What the name stands for on its branch, without steps: none for base. */
    List<RevisionNode> all(Symbol symbol) {
        BitSet lineage = lineage(symbol);
        return switch (symbol.name().orElseThrow()) {
            case "base" -> List.of();
            case "head" -> atMostOne(symbol, on(lineage, graph.heads()));
            case "heads" -> symbol.branch().isEmpty() ? graph.realHeads() : tips(on(lineage, graph.heads()));
            case "current" ->
                throw GraphFailures.unusableSymbol(
                        symbol.text(),
                        "'current' is where the database already is, so it cannot be a target.",
                        "Name the target revision; 'current' is for show, edit and history.");
            default -> List.of(revision(symbol, lineage));
        };
    }

    /** The one revision that the name stands for; empty for base. */
    Optional<RevisionNode> one(Symbol symbol) {
        return atMostOne(symbol, all(symbol)).stream().findFirst();
    }

    /** The revision that {@code X} in {@code X@…} stands for. */
    RevisionNode branch(String name) {
        return revision(new Symbol(name, Optional.empty(), Optional.of(name), 0), everything());
    }

    /** The revisions in one line with the symbol's branch; all when it has none. */
    BitSet lineage(Symbol symbol) {
        return symbol.branch()
                .map(name -> graph.versioned().lineage(branch(name).number()))
                .orElseGet(this::everything);
    }

    private RevisionNode revision(Symbol symbol, BitSet lineage) {
        String name = symbol.name().orElseThrow();
        RevisionNode found =
                graph.find(name).or(() -> graph.findLabelled(name)).orElseGet(() -> startingWith(name, lineage));
        if (!lineage.get(found.number())) {
            throw GraphFailures.notOnBranch(found.id(), symbol.branch().orElseThrow());
        }
        return found;
    }

    /** A beginning that is ambiguous in the graph may be unique on the branch. */
    private RevisionNode startingWith(String prefix, BitSet lineage) {
        BitSet candidates = prefix.isEmpty() ? new BitSet() : graph.ids().startingWith(prefix);
        if (candidates.isEmpty()) {
            List<String> words = new ArrayList<>(graph.labelled().keySet());
            words.addAll(List.of("base", "head", "heads"));
            throw GraphFailures.unknownRevision(prefix, graph.ids().nearest(prefix, words));
        }
        BitSet onBranch = (BitSet) candidates.clone();
        onBranch.and(lineage);
        BitSet found = onBranch.isEmpty() ? candidates : onBranch;
        if (found.cardinality() > 1) {
            throw GraphFailures.ambiguousRevision(
                    prefix, ids(graph.nodes(found.stream().toArray())));
        }
        return graph.node(found.nextSetBit(0));
    }

    private List<RevisionNode> atMostOne(Symbol symbol, List<RevisionNode> found) {
        if (found.size() > 1) {
            throw GraphFailures.multipleHeads(
                    symbol.text(), ids(found), ForkPoint.of(graph, found).map(RevisionNode::id));
        }
        return found;
    }

    /** Those that no other one depends on. */
    private List<RevisionNode> tips(List<RevisionNode> heads) {
        BitSet below = graph.real().strictlyBelow(Bits.of(heads));
        return heads.stream().filter(head -> !below.get(head.number())).toList();
    }

    private List<RevisionNode> single(int number) {
        return number == Walker.BASE ? List.of() : List.of(graph.node(number));
    }

    private BitSet everything() {
        BitSet all = new BitSet(graph.size());
        all.set(0, graph.size());
        return all;
    }

    private static List<RevisionNode> on(BitSet lineage, List<RevisionNode> nodes) {
        return nodes.stream().filter(node -> lineage.get(node.number())).toList();
    }

    static List<String> ids(List<RevisionNode> nodes) {
        return nodes.stream().map(RevisionNode::id).toList();
    }
}
