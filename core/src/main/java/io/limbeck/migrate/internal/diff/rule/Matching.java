package io.limbeck.migrate.internal.diff.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Pairs things that may have a name: first by what they say, those of the same name before others; the rest by name.
 *
 * @param renamed same definition, another name
 * @param changed same name, another definition
 */
record Matching<T>(List<Twin<T>> renamed, List<Twin<T>> changed, List<T> dropped, List<T> added) {
    /** One thing on both sides. */
    record Twin<T>(T current, T wanted) {
        Twin {
            Objects.requireNonNull(current, "current");
            Objects.requireNonNull(wanted, "wanted");
        }
    }

    Matching {
        renamed = List.copyOf(renamed);
        changed = List.copyOf(changed);
        dropped = List.copyOf(dropped);
        added = List.copyOf(added);
    }

    /**
     * @param definition what the thing says, without its name
     * @param nameless whether the wanted thing goes by any name
     */
    static <T> Matching<T> of(
            List<T> current,
            List<T> wanted,
            Function<T, Optional<String>> name,
            Function<T, ?> definition,
            Predicate<T> nameless) {
        Map<Object, Deque<T>> left = new LinkedHashMap<>();
        Map<Object, T> exact = new HashMap<>();
        for (T one : current) {
            exact.put(List.of(name.apply(one), definition.apply(one)), one);
        }
        List<T> open = new ArrayList<>();
        List<T> gone = new ArrayList<>(current);
        for (T one : wanted) {
            T same = exact.remove(List.of(name.apply(one), definition.apply(one)));
            if (same == null) {
                open.add(one);
            } else {
                gone.remove(same);
            }
        }
        for (T one : gone) {
            left.computeIfAbsent(definition.apply(one), key -> new ArrayDeque<>())
                    .add(one);
        }
        List<Twin<T>> renamed = new ArrayList<>();
        List<T> unlike = new ArrayList<>();
        for (T one : open) {
            T same =
                    left.getOrDefault(definition.apply(one), new ArrayDeque<>()).poll();
            if (same == null) {
                unlike.add(one);
            } else if (!nameless.test(one)) {
                renamed.add(new Twin<>(same, one));
            }
        }
        Map<String, T> named = new LinkedHashMap<>();
        List<T> dropped = new ArrayList<>();
        for (T one : left.values().stream().flatMap(Deque::stream).toList()) {
            if (name.apply(one).isPresent()) {
                named.put(name.apply(one).get(), one);
            } else {
                dropped.add(one);
            }
        }
        List<Twin<T>> changed = new ArrayList<>();
        List<T> added = new ArrayList<>();
        for (T one : unlike) {
            T before = name.apply(one).map(named::remove).orElse(null);
            if (before == null) {
                added.add(one);
            } else {
                changed.add(new Twin<>(before, one));
            }
        }
        dropped.addAll(named.values());
        return new Matching<>(renamed, changed, dropped, added);
    }
}
