package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.error.Nearest;
import io.limbeck.migrate.error.ScriptFault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Turns headers into a graph, or into the list of all that is wrong with them. Each step is linear, but for one sort. */
final class GraphLoader {
    /** Also the order between revisions that no edge orders. */
    private static final Comparator<RevisionHeader> BY_AGE = Comparator.comparing(
                    (RevisionHeader header) -> header.created().orElse(Instant.MIN))
            .thenComparing(RevisionHeader::id)
            .thenComparing(RevisionHeader::source);

    private static final Comparator<ScriptFault> BY_FILE =
            Comparator.comparing(ScriptFault::script).thenComparing(ScriptFault::what);

    /** Each suggestion looks at all names: beyond this many faults that would be quadratic, and nobody reads them. */
    private static final int SUGGESTIONS = 20;

    private final List<ScriptFault> faults = new ArrayList<>();
    private final List<RevisionHeader> headers = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();

    GraphLoader(Collection<RevisionHeader> input) {
        List<RevisionHeader> sorted = new ArrayList<>(input);
        sorted.sort(BY_AGE);
        for (RevisionHeader header : sorted) {
            addId(header);
        }
        for (int i = 0; i < headers.size(); i++) {
            addLabels(i);
        }
    }

    RevisionGraph load() {
        int[][] parents = new int[headers.size()][];
        int[][] dependencies = new int[headers.size()][];
        int[][] real = new int[headers.size()][];
        for (int i = 0; i < real.length; i++) {
            RevisionHeader header = headers.get(i);
            parents[i] = resolve(header, header.down(), "down", false);
            dependencies[i] = resolve(header, header.dependsOn(), "dependsOn", true);
            real[i] = dependencies[i].length == 0 ? parents[i] : concat(parents[i], dependencies[i]);
        }
        int[] order = TopologicalOrder.of(real);
        if (order.length < real.length) {
            new Cycles(headers, parents, real).report(faults);
        }
        if (!faults.isEmpty()) {
            faults.sort(BY_FILE);
            throw new BrokenScriptsException(faults);
        }
        return renumbered(order, parents, dependencies);
    }

    private void addId(RevisionHeader header) {
        Names.faultOfId(header.id()).ifPresent(what -> fault(header, what));
        Integer first = ids.putIfAbsent(header.id(), headers.size());
        if (first == null) {
            headers.add(header);
        } else {
            fault(
                    header,
                    "revision " + header.id() + " is already defined in "
                            + headers.get(first).source());
        }
    }

    private void addLabels(int number) {
        RevisionHeader header = headers.get(number);
        for (String label : header.labels()) {
            Names.faultOfLabel(label).ifPresent(what -> fault(header, what));
            Integer sameId = ids.get(label);
            Integer first = labels.putIfAbsent(label, number);
            if (sameId != null) {
                fault(
                        header,
                        "label '" + label + "' is also the id of the revision in "
                                + headers.get(sameId).source());
            } else if (first != null) {
                fault(
                        header,
                        "label '" + label + "' is already used by "
                                + headers.get(first).source());
            }
        }
    }

    private int[] resolve(RevisionHeader header, List<String> names, String key, boolean labelsToo) {
        int[] found = new int[names.size()];
        int count = 0;
        for (String name : names) {
            Integer number = find(name, labelsToo);
            if (number == null) {
                fault(header, key + " refers to " + name + ", for which there is no script" + suggest(name, labelsToo));
            } else if (headers.get(number).id().equals(header.id())) {
                fault(header, "revision " + header.id() + " refers to itself in " + key);
            } else {
                found[count++] = number;
            }
        }
        return count <= 1
                ? Arrays.copyOf(found, count)
                : Arrays.stream(found, 0, count).distinct().toArray();
    }

    private @Nullable Integer find(String name, boolean labelsToo) {
        Integer byId = ids.get(name);
        return byId == null && labelsToo ? labels.get(name) : byId;
    }

    private String suggest(String name, boolean labelsToo) {
        Integer bearer = labels.get(name);
        if (bearer != null) {
            return "; that is a label, write the id: " + headers.get(bearer).id();
        }
        if (faults.size() >= SUGGESTIONS) {
            return "";
        }
        Collection<String> known = new ArrayList<>(ids.keySet());
        if (labelsToo) {
            known.addAll(labels.keySet());
        }
        Optional<String> nearest = Nearest.to(name, known);
        return nearest.map(near -> "; did you mean " + near + "?").orElse("");
    }

    private void fault(RevisionHeader header, String what) {
        faults.add(new ScriptFault(header.source(), OptionalInt.empty(), what));
    }

    /** Gives every revision its place in the order as its number: all later traversals rest on that. */
    private RevisionGraph renumbered(int[] order, int[][] parents, int[][] dependencies) {
        int[] place = new int[order.length];
        List<RevisionHeader> ordered = new ArrayList<>(order.length);
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
            ordered.add(headers.get(order[i]));
        }
        labels.replaceAll((label, number) -> place[number]);
        return new RevisionGraph(
                ordered, renumbered(order, place, parents), renumbered(order, place, dependencies), labels);
    }

    private static int[][] renumbered(int[] order, int[] place, int[][] edges) {
        int[][] moved = new int[order.length][];
        for (int i = 0; i < order.length; i++) {
            int[] ends = edges[order[i]].clone();
            for (int e = 0; e < ends.length; e++) {
                ends[e] = place[ends[e]];
            }
            moved[i] = ends;
        }
        return moved;
    }

    private static int[] concat(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
