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
public record RenderedStep(Optional<Operation> operation, List<String> comments) {
    public RenderedStep {
        requireNonNull(operation, "operation");
        comments = comments.stream().map(OneLine::of).toList();
    }

    public RenderedStep(Operation operation, List<String> comments) {
        this(Optional.of(operation), comments);
    }

    public static RenderedStep of(Operation operation) {
        return new RenderedStep(operation, List.of());
    }

    public static RenderedStep comment(String sentence) {
        return new RenderedStep(Optional.empty(), List.of(sentence));
    }
}
