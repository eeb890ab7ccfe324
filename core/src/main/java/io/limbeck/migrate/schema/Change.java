package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The change of one property.
 *
 * @param from the previous value, if it is known
 */
public record Change<T>(Optional<T> from, T to) {
    public Change {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    /** From an unknown value, so it cannot be reversed. */
    public static <T> Change<T> into(T value) {
        return new Change<>(Optional.empty(), value);
    }

    public static <T> Change<T> between(T from, T to) {
        return new Change<>(Optional.of(from), to);
    }

    /** The differences between two sets of options, by key; an empty value means that the option is absent. */
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

    /** The inverses of those changes that have one. */
    public static <T> Map<String, Change<T>> inverses(Map<String, Change<T>> changes) {
        Map<String, Change<T>> back = new TreeMap<>();
        changes.forEach((key, change) -> change.inverse().ifPresent(known -> back.put(key, known)));
        return back;
    }

    /** The inverse; empty if the previous value is unknown. */
    public Optional<Change<T>> inverse() {
        return from.map(previous -> between(to, previous));
    }
}
