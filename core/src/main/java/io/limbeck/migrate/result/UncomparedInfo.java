package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Objects of one kind in the database or the model that are not compared; they are left alone.
 *
 * @param kind the kind of object: {@code rule}, {@code composite type}
 * @param names sorted, each on one line; includes the table of an object that belongs to one: {@code audit of orders}
 */
public record UncomparedInfo(String kind, List<String> names) {
    private static final int SHOWN = 10;

    public UncomparedInfo {
        requireNonNull(kind, "kind");
        names = List.copyOf(names);
    }

    /** A line for people; lists only the first of many names. */
    @Override
    public String toString() {
        String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        int rest = names.size() - SHOWN;
        return kind + " " + first + (rest > 0 ? " and " + rest + " more" : "");
    }
}
