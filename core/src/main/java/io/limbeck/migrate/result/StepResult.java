package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One step of a run.
 *
 * @param revision the revision that was applied, reverted or stamped
 * @param from the version rows that the step replaced; empty if a branch started
 * @param to the version rows that replace them; empty if a branch ended
 * @param millis the duration in milliseconds
 */
public record StepResult(
        Direction direction, String revision, List<String> from, List<String> to, String message, long millis) {
    public StepResult {
        requireNonNull(direction, "direction");
        requireNonNull(revision, "revision");
        from = List.copyOf(from);
        to = List.copyOf(to);
        requireNonNull(message, "message");
    }
}
