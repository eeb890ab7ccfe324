package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

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

    /** In which options two sides differ, by their keys; an empty value is none. */
    public static Map<String, Change<Optional<String>>> ofOptions(Map<String, String> from, Map<String, String> to) {
        TreeSet<String> keys = new TreeSet<>(from.keySet());
        keys.addAll(to.keySet());
        Map<String, Change<Optional<String>>> changes = new TreeMap<>();
        for (String key : keys) {
            Optional<String> before = Optional.ofNullable(from.get(key));
            Optional<String> after = Optional.ofNullable(to.get(key));
            if (!before.equals(after)) {
                changes.put(key, between(before, after));
            }
        }
        return changes;
    }

    /** The way back of those that know it. */
    static <T> Map<String, Change<T>> inverses(Map<String, Change<T>> changes) {
        Map<String, Change<T>> back = new TreeMap<>();
        changes.forEach((key, change) -> change.inverse().ifPresent(known -> back.put(key, known)));
        return back;
    }

    /** The way back; empty when nobody knows where it leads. */
    public Optional<Change<T>> inverse() {
        return from.map(previous -> between(to, previous));
    }
}
