package io.limbeck.migrate.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What holds: for each key the setting of its strongest source, defaults included.
 *
 * @param file the configuration file, when one was read
 * @param values by the key's full name, in the order of {@link ConfigKey}
 * @param warnings what a person should know, each one sentence or two
 */
record Settings(Optional<Path> file, Map<String, Setting> values, List<String> warnings) {
    Settings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        warnings = List.copyOf(warnings);
    }

    /** The setting of a key that is not a family; empty if it is not set and has no default. */
    public Optional<Setting> get(ConfigKey key) {
        return Optional.ofNullable(values.get(key.key()));
    }

    /** The members of a family by what follows its name. */
    SortedMap<String, Setting> family(ConfigKey family) {
        SortedMap<String, Setting> members = new TreeMap<>();
        for (Setting setting : values.values()) {
            if (setting.name().startsWith(family.key())) {
                members.put(setting.name().substring(family.key().length()), setting);
            }
        }
        return members;
    }
}
