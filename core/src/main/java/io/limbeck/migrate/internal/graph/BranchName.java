package io.limbeck.migrate.internal.graph;

import java.util.List;

/** What to write before {@code @} to mean one of several revisions. */
final class BranchName {
    private BranchName() {}

    /** The first label that reaches this one and none of the others, else its id. */
    static String of(RevisionNode revision, List<RevisionNode> others) {
        return revision.labels().stream()
                .filter(label -> others.stream()
                        .allMatch(other -> other == revision || !other.labels().contains(label)))
                .findFirst()
                .orElse(revision.id());
    }
}
