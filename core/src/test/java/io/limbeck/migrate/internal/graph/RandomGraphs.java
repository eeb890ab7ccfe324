package io.limbeck.migrate.internal.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Graphs with forks, merges, several bases, dependencies and labels. */
final class RandomGraphs {
    private RandomGraphs() {}

    /** Parents come before their children in the list; ids have common beginnings. */
    static List<Headers> headers(Random random, int size) {
        List<Headers> headers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Headers header = Headers.revision(id(random, i));
            if (i > 0 && random.nextInt(8) > 0) {
                header = header.on(some(random, headers, random.nextInt(6) == 0 ? 2 + random.nextInt(2) : 1));
            }
            if (i > 0 && random.nextInt(5) == 0) {
                header = header.dependingOn(some(random, headers, 1 + random.nextInt(2)));
            }
            if (random.nextInt(8) == 0) {
                header = header.labelled("label" + i);
            }
            headers.add(header);
        }
        return headers;
    }

    /** Any set of rows that a database can have: the tips of some revisions with all they stand on. */
    static List<String> rows(Random random, RevisionGraph graph) {
        List<RevisionNode> wanted = graph.revisions().stream()
                .filter(revision -> random.nextInt(1 + graph.size() / 3) == 0)
                .toList();
        return Definitions.tips(Definitions.closure(wanted)).stream()
                .map(RevisionNode::id)
                .sorted()
                .toList();
    }

    private static String id(Random random, int i) {
        return Integer.toHexString(random.nextInt(16)) + Integer.toHexString(random.nextInt(16)) + "_" + i + "_";
    }

    /** Mostly young ones, so that lines grow long. */
    private static String[] some(Random random, List<Headers> headers, int count) {
        return random.ints(count, 0, Math.min(headers.size(), 6))
                .mapToObj(back -> headers.get(headers.size() - 1 - back).id())
                .distinct()
                .toArray(String[]::new);
    }
}
