package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

/**
 * How a database numbers the rows of a column by itself.
 *
 * @param always whether a statement may not say a number of its own
 * @param numbers where they begin and how they go on; a database without such options ignores none of them but refuses
 */
public record Identity(boolean always, SequenceOptions numbers) {
    public Identity {
        requireNonNull(numbers, "numbers");
    }

    /** A statement may say a number of its own; otherwise from one, by one. */
    public static Identity byDefault() {
        return new Identity(false, SequenceOptions.none());
    }

    /** No statement may say a number of its own; otherwise from one, by one. */
    public static Identity generatedAlways() {
        return new Identity(true, SequenceOptions.none());
    }

    public Identity startingWith(long first) {
        return new Identity(always, numbers.startingWith(first));
    }

    public Identity incrementingBy(long step) {
        return new Identity(always, numbers.incrementingBy(step));
    }

    public Identity with(SequenceOptions options) {
        return new Identity(always, options);
    }
}
