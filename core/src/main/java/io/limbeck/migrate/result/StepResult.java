package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One step that was made.
 *
 * @param revision the revision that was applied, undone or stamped
 * @param from the version rows that the step replaced; none when a branch began
 * @param to the version rows that it left in their place; none when a branch ended
 * @param millis how long it took
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
