package io.limbeck.migrate.internal.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What to write before {@code @} to mean one of several revisions. */
final class BranchName {
    private BranchName() {}

    /** For each revision the first label that reaches it and none of the others, else its id. */
    static List<String> of(List<RevisionNode> revisions) {
        Map<String, Integer> bearers = new HashMap<>();
        for (RevisionNode revision : revisions) {
            for (String label : revision.labels()) {
                bearers.merge(label, 1, Integer::sum);
            }
        }
        return revisions.stream()
                .map(revision -> revision.labels().stream()
                        .filter(label -> bearers.getOrDefault(label, 0) == 1)
                        .findFirst()
                        .orElse(revision.id()))
                .toList();
    }
}
