package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Objects of one kind that the database or the model holds and that no comparison looks at; they are left alone.
 *
 * @param kind what they are: {@code rule}, {@code composite type}
 * @param names sorted, each on one line; of what belongs to a table with the table: {@code audit of orders}
 */
public record UncomparedInfo(String kind, List<String> names) {
    private static final int SHOWN = 10;

    public UncomparedInfo {
        requireNonNull(kind, "kind");
        names = List.copyOf(names);
    }

    /** A line for people; of many names, the first. */
    @Override
    public String toString() {
        String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        int rest = names.size() - SHOWN;
        return kind + " " + first + (rest > 0 ? " and " + rest + " more" : "");
    }
}
