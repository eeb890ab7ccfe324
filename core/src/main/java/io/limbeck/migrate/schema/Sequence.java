package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A standalone sequence.
 *
 * @param name with its schema if that is not the default
 * @param type the type of its numbers; empty for the database's default
 */
public record Sequence(TableName name, Optional<SqlType> type, SequenceOptions options) {
    public Sequence {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(options, "options");
    }

    /** Starts at one, incremented by one. */
    public static Sequence of(String name) {
        return of(TableName.of(name));
    }

    public static Sequence of(TableName name) {
        return new Sequence(name, Optional.empty(), SequenceOptions.none());
    }

    public Sequence named(TableName newName) {
        return new Sequence(newName, type, options);
    }

    public Sequence ofType(SqlType numbers) {
        return new Sequence(name, Optional.of(numbers), options);
    }

    public Sequence with(SequenceOptions numbers) {
        return new Sequence(name, type, numbers);
    }

    public Sequence startingWith(long first) {
        return with(options.startingWith(first));
    }

    public Sequence incrementingBy(long step) {
        return with(options.incrementingBy(step));
    }
}
