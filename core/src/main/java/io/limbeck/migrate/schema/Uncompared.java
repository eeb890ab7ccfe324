package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * Something that a database or a model holds and that no comparison looks at: it is reported, never changed.
 *
 * @param kind what it is, in the database's own terms: {@code rule}, {@code composite type}
 * @param name as people read it, with its table where it belongs to one: {@code audit of orders}
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
