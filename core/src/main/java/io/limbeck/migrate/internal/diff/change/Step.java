package io.limbeck.migrate.internal.diff.change;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.op.Operation;
import java.util.List;

/**
 * One operation of the script, with the notes above it.
 *
 * @param notes lines of a comment; usually none
 * @param destructive whether rows or values are lost, or may be refused
 */
public record Step(Operation operation, List<String> notes, boolean destructive) {
    public Step {
        requireNonNull(operation, "operation");
        notes = List.copyOf(notes);
    }
}
