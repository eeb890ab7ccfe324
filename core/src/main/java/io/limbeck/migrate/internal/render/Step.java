package io.limbeck.migrate.internal.render;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.text.OneLine;
import io.limbeck.migrate.op.Operation;
import java.util.List;
import java.util.Optional;

/**
 * An operation with what a reader of the script should know before it runs.
 *
 * @param operation none where there is only something to say
 * @param comments sentences, a line of their own each, without {@code //}; they quote names from databases and models, so each is
 *     {@linkplain OneLine kept on its line}
 */
public record Step(Optional<Operation> operation, List<String> comments) {
    public Step {
        requireNonNull(operation, "operation");
        comments = comments.stream().map(OneLine::of).toList();
    }

    public Step(Operation operation, List<String> comments) {
        this(Optional.of(operation), comments);
    }

    public static Step of(Operation operation) {
        return new Step(operation, List.of());
    }

    public static Step comment(String sentence) {
        return new Step(Optional.empty(), List.of(sentence));
    }
}
