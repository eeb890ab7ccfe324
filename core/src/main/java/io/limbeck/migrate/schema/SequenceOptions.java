package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;

/**
 * The options of a sequence or an identity column; empty ones are left to the database.
 *
 * @param cache how many numbers a session reserves at once
 * @param cycle whether the numbers start again after the last
 */
public record SequenceOptions(
        OptionalLong start,
        OptionalLong increment,
        OptionalLong minimum,
        OptionalLong maximum,
        OptionalLong cache,
        boolean cycle) {
    private static final SequenceOptions NONE = new SequenceOptions(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            false);

    public SequenceOptions {
        requireNonNull(start, "start");
        requireNonNull(increment, "increment");
        requireNonNull(minimum, "minimum");
        requireNonNull(maximum, "maximum");
        requireNonNull(cache, "cache");
    }

    /** All defaults: starting at one, incremented by one. */
    public static SequenceOptions none() {
        return NONE;
    }

    /** The first number; if it is not set, the bounds imply it. */
    public long first() {
        return start.orElse(isDescending() ? maximum.orElse(-1) : minimum.orElse(1));
    }

    /** Whether the numbers decrease. */
    public boolean isDescending() {
        return increment.orElse(1) < 0;
    }

    public SequenceOptions startingWith(long first) {
        return new SequenceOptions(OptionalLong.of(first), increment, minimum, maximum, cache, cycle);
    }

    public SequenceOptions incrementingBy(long step) {
        return new SequenceOptions(start, OptionalLong.of(step), minimum, maximum, cache, cycle);
    }

    public SequenceOptions from(long least) {
        return new SequenceOptions(start, increment, OptionalLong.of(least), maximum, cache, cycle);
    }

    public SequenceOptions upTo(long most) {
        return new SequenceOptions(start, increment, minimum, OptionalLong.of(most), cache, cycle);
    }

    public SequenceOptions cached(long numbers) {
        return new SequenceOptions(start, increment, minimum, maximum, OptionalLong.of(numbers), cycle);
    }

    public SequenceOptions cycling() {
        return new SequenceOptions(start, increment, minimum, maximum, cache, true);
    }
}
