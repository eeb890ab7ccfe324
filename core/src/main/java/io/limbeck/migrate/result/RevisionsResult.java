package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Revisions, in display order.
 *
 * @param mentioned the children that they name, if the view shows more than their ids
 */
public record RevisionsResult(View view, List<RevisionInfo> revisions, List<RevisionInfo> mentioned) implements Result {
    /** The command that they answer. */
    public enum View {
        /** Revisions without children. */
        HEADS,
        /** Newest first. */
        HISTORY,
        /** Revisions with several children. */
        BRANCHES,
        /** With all details. */
        SHOW
    }

    public RevisionsResult {
        requireNonNull(view, "view");
        revisions = List.copyOf(revisions);
        mentioned = List.copyOf(mentioned);
    }

    /** A result without mentioned children. */
    public RevisionsResult(View view, List<RevisionInfo> revisions) {
        this(view, revisions, List.of());
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.revisions(this);
    }
}
