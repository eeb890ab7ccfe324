package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One property that becomes another.
 *
 * @param from what it was, when that is known
 */
public record Change<T>(Optional<T> from, T to) {
    public Change {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    /** From something unknown: there is no way back. */
    public static <T> Change<T> into(T value) {
        return new Change<>(Optional.empty(), value);
    }

    public static <T> Change<T> between(T from, T to) {
        return new Change<>(Optional.of(from), to);
    }

    /** The way back; empty when nobody knows where it leads. */
    public Optional<Change<T>> inverse() {
        return from.map(previous -> between(to, previous));
    }
}
