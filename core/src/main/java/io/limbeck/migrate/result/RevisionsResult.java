package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Revisions that were asked for, in the order to show them. */
public record RevisionsResult(View view, List<RevisionInfo> revisions) implements Result {
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
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.revisions(this);
    }
}
