package io.limbeck.migrate.internal.config;

import io.limbeck.migrate.config.ConfigKey;
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

    private KeyNames() {}

    static boolean isKnown(String name) {
        return KEYS.containsKey(name) || family(name).isPresent();
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
            if (dot > 0 && isKnown(name.substring(dot + 1))) {
                return dot;
            }
        }
        return -1;
    }

    /** What to do about an unknown {@code name}. */
    static String remedy(String name) {
        return suggestion(name)
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElseGet(() -> "Known keys are " + String.join(", ", all()) + ".");
    }

    /** The key that was meant by {@code name}: itself misspelt, or the part after an environment's name. */
    static Optional<String> suggestion(String name) {
        Optional<String> whole = Nearest.to(name, KEYS.keySet());
        int dot = name.indexOf('.');
        if (whole.isPresent() || dot <= 0) {
            return whole;
        }
        String family = name.substring(0, name.lastIndexOf('.') + 1);
        return Nearest.to(family, FAMILIES.stream().map(ConfigKey::key).toList())
                .map(nearest -> nearest + name.substring(family.length()))
                .or(() -> Nearest.to(name.substring(dot + 1), KEYS.keySet())
                        .map(nearest -> name.substring(0, dot + 1) + nearest));
    }

    private static List<String> all() {
        List<String> names = new ArrayList<>();
        for (ConfigKey key : ConfigKey.values()) {
            names.add(key.isFamily() ? key.key() + "*" : key.key());
        }
        return names;
    }
}
