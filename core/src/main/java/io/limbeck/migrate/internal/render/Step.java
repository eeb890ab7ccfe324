package io.limbeck.migrate.internal.render;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.op.Operation;
import java.util.List;

/**
 * An operation with what a reader of the script should know before it runs.
 *
 * @param comments sentences, a line of their own each; without {@code //}
 */
public record Step(Operation operation, List<String> comments) {
    public Step {
        requireNonNull(operation, "operation");
        comments = List.copyOf(comments);
    }

    public static Step of(Operation operation) {
        return new Step(operation, List.of());
    }
}
