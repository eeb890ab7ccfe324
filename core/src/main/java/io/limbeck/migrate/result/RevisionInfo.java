package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A revision as commands show it.
 *
 * @param down the parents; empty for a base
 * @param dependsOn revisions that must be applied first but are not parents, as written
 * @param labels all labels that reach it, sorted
 * @param children the revisions that name it as parent, sorted
 * @param head whether no revision names it as parent
 * @param branchPoint whether several revisions name it as parent
 * @param current whether the database's version rows name it; false if the database was not read
 * @param script the file as the user knows it
 * @param description the script's description after its message; may be empty
 * @param effectiveHead whether it is a head that another revision depends on
 */
public record RevisionInfo(
        String id,
        List<String> down,
        List<String> dependsOn,
        List<String> labels,
        List<String> children,
        String message,
        Optional<Instant> created,
        boolean head,
        boolean branchPoint,
        boolean current,
        String script,
        String description,
        boolean effectiveHead) {
    public RevisionInfo {
        requireNonNull(id, "id");
        down = List.copyOf(down);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        children = List.copyOf(children);
        requireNonNull(message, "message");
        requireNonNull(created, "created");
        requireNonNull(script, "script");
        requireNonNull(description, "description");
    }

    /** A revision without a description that no other depends on. */
    public RevisionInfo(
            String id,
            List<String> down,
            List<String> dependsOn,
            List<String> labels,
            List<String> children,
            String message,
            Optional<Instant> created,
            boolean head,
            boolean branchPoint,
            boolean current,
            String script) {
        this(id, down, dependsOn, labels, children, message, created, head, branchPoint, current, script, "", false);
    }

    /** Whether it joins several parents. */
    public boolean mergePoint() {
        return down.size() > 1;
    }
}
