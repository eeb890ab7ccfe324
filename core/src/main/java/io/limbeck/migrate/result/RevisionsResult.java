package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Revisions that were asked for, in the order to show them.
 *
 * @param mentioned what is known of the children that they name, where a view shows more of them than their ids
 */
public record RevisionsResult(View view, List<RevisionInfo> revisions, List<RevisionInfo> mentioned) implements Result {
    /** Which question they answer. */
    public enum View {
        /** Those without children. */
        HEADS,
        /** Newest first. */
        HISTORY,
        /** Those with several children. */
        BRANCHES,
        /** In full. */
        SHOW
    }

    public RevisionsResult {
        requireNonNull(view, "view");
        revisions = List.copyOf(revisions);
        mentioned = List.copyOf(mentioned);
    }

    /** One that names no others. */
    public RevisionsResult(View view, List<RevisionInfo> revisions) {
        this(view, revisions, List.of());
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.revisions(this);
    }
}
