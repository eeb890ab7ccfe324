package io.limbeck.migrate.internal.graph;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.result.Direction;
import java.util.List;
import java.util.Locale;

/**
 * One revision to run, or to stamp, and what it does to the version rows.
 *
 * @param revision for a stamp: the one that is claimed, or whose row is deleted
 */
public record PlanStep(Direction direction, RevisionNode revision, RowChange change) {
    public PlanStep {
        requireNonNull(direction, "direction");
        requireNonNull(revision, "revision");
        requireNonNull(change, "change");
    }

    /** Where the step comes from, as people see it: the parents, the revision, or the rows that a stamp takes away. */
    public List<String> from() {
        return switch (direction) {
            case UPGRADE -> parents();
            case DOWNGRADE -> List.of(revision.id());
            case STAMP -> change.removed();
        };
    }

    /** Where the step leads, as people see it; empty is the base. */
    public List<String> to() {
        return switch (direction) {
            case UPGRADE -> List.of(revision.id());
            case DOWNGRADE -> parents();
            case STAMP -> change.added();
        };
    }

    private List<String> parents() {
        return revision.parents().stream().map(RevisionNode::id).toList();
    }

    /** {@code upgrade 1975ea83b712 -> ae1027a6acf1}; the base is left out. */
    @Override
    public String toString() {
        return direction.name().toLowerCase(Locale.ROOT) + " " + String.join(", ", from()) + " -> "
                + String.join(", ", to());
    }
}
