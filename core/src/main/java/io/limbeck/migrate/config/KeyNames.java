package io.limbeck.migrate.config;

import io.limbeck.migrate.error.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which names are keys. */
final class KeyNames {
    private static final Map<String, ConfigKey> KEYS = new HashMap<>();
    private static final List<ConfigKey> FAMILIES = new ArrayList<>();

    static {
        for (ConfigKey key : ConfigKey.values()) {
            if (key.isFamily()) {
                FAMILIES.add(key);
            } else {
                KEYS.put(key.key(), key);
            }
        }
    }

    private static final int LONGEST =
            KEYS.keySet().stream().mapToInt(String::length).max().orElse(0);

    private KeyNames() {}

    static boolean isKnown(String name) {
        return KEYS.containsKey(name) || family(name).isPresent();
    }

    /** The same of what follows a place, which is not copied at each dot of a long name. */
    private static boolean isKnown(String name, int from) {
        if (name.length() - from <= LONGEST && KEYS.containsKey(name.substring(from))) {
            return true;
        }
        for (ConfigKey family : FAMILIES) {
            if (name.length() - from > family.key().length() && name.startsWith(family.key(), from)) {
                return true;
            }
        }
        return false;
    }

    /** The family that {@code name} is a member of. */
    static Optional<ConfigKey> family(String name) {
        for (ConfigKey family : FAMILIES) {
            if (name.length() > family.key().length() && name.startsWith(family.key())) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }

    /** Where the environment's name in {@code name.key} ends, or -1 when no key follows any dot. */
    static int environmentEnd(String name) {
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            if (dot > 0 && isKnown(name, dot + 1)) {
                return dot;
            }
        }
        return -1;
    }

    /** What to do about an unknown {@code name}, which may begin with an environment's. */
    static String remedy(String name) {
        List<String> meant = candidates(name);
        int dot = name.indexOf('.');
        if (dot > 0) {
            String environment = name.substring(0, dot + 1);
            candidates(name.substring(dot + 1)).forEach(key -> meant.add(environment + key));
        }
        return Nearest.to(name, meant)
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElseGet(() -> "The keys are " + all() + ".");
    }

    /** The key that was meant by {@code name}, without any environment's name. */
    static Optional<String> suggestion(String name) {
        return Nearest.to(name, candidates(name));
    }

    private static List<String> candidates(String name) {
        List<String> candidates = new ArrayList<>(KEYS.keySet());
        String member = name.substring(name.lastIndexOf('.') + 1);
        FAMILIES.forEach(family -> candidates.add(family.key() + (member.isEmpty() ? "*" : member)));
        return candidates;
    }

    private static String all() {
        List<String> names = new ArrayList<>();
        for (ConfigKey key : ConfigKey.values()) {
            names.add(key.isFamily() ? key.key() + "*" : key.key());
        }
        return String.join(", ", names);
    }
}
