package io.limbeck.migrate.internal.project;

import io.limbeck.migrate.internal.graph.RevisionNode;
import io.limbeck.migrate.result.RevisionInfo;
import java.util.Collection;
import java.util.List;

/** Revisions of the graph as results show them. */
public final class RevisionInfos {
    private RevisionInfos() {}

    /**
     * The revisions as results show them.
     *
     * @param currentRows the version rows, where a database was asked; otherwise none
     */
    public static List<RevisionInfo> of(List<RevisionNode> revisions, Collection<String> currentRows) {
        return revisions.stream()
                .map(revision -> of(revision, currentRows.contains(revision.id())))
                .toList();
    }

    public static RevisionInfo of(RevisionNode revision, boolean current) {
        return new RevisionInfo(
                revision.id(),
                ids(revision.parents()),
                revision.header().dependsOn(),
                revision.labels(),
                ids(revision.children()),
                revision.message(),
                revision.header().created(),
                revision.isHead(),
                revision.isBranchPoint(),
                current,
                revision.header().source(),
                revision.header().description(),
                revision.isEffectiveHead());
    }

    public static List<String> ids(List<RevisionNode> revisions) {
        return revisions.stream().map(RevisionNode::id).sorted().toList();
    }
}
