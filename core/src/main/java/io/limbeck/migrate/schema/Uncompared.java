package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * An object of a database or a model that is not compared: it is reported, but never changed.
 *
 * @param kind the kind of object, in the database's own terms: {@code rule}, {@code composite type}
 * @param name the name for people, including the table that it belongs to: {@code audit of orders}
 */
public record Uncompared(String kind, String name) implements Comparable<Uncompared> {
    private static final Comparator<Uncompared> BY_KIND_AND_NAME =
            Comparator.comparing(Uncompared::kind).thenComparing(Uncompared::name);

    public Uncompared {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
    }

    @Override
    public int compareTo(Uncompared other) {
        return BY_KIND_AND_NAME.compare(this, other);
    }
}
