package io.limbeck.migrate.config;

import io.limbeck.migrate.internal.setting.BadValue;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds, for each key, the strongest source that sets it. */
final class SettingsLoader {
    private final ConfigSources sources;
    private final Faults faults;
    private final ConfigFile file;
    private final Map<String, Setting> overrides;
    private final Environment environment;
    private final Map<String, Setting> scoped;
    private final Interpolation interpolation;
    private final Map<String, Setting> values = new LinkedHashMap<>();

    private SettingsLoader(ConfigSources sources, Faults faults) {
        this.sources = sources;
        this.faults = faults;
        this.file = ConfigFile.read(sources, faults);
        this.overrides = overrides();
        this.environment = new Environment(sources.variables(), sources.workingDirectory(), faults);
        Optional<String> name = sources.environmentName();
        this.scoped = name.isPresent() ? file.of(name.get(), faults) : Map.of();
        this.interpolation = new Interpolation(sources.variables());
    }

    /**
     * Reads the sources; what is wrong with them is noted in {@code faults}.
     *
     * @throws io.limbeck.migrate.error.ConfigException when the file cannot be read, as all else would then mislead
     */
    static Settings load(ConfigSources sources, Faults faults) {
        return new SettingsLoader(sources, faults).load();
    }

    private Settings load() {
        for (ConfigKey key : ConfigKey.values()) {
            if (key.isFamily()) {
                addFamily(key);
            } else {
                add(key);
            }
        }
        environment.refuseDoubles();
        return new Settings(file.path(), values, environment.strangers());
    }

    private void add(ConfigKey key) {
        Optional<Setting> setting = strongest(key.key(), key.variable());
        if (setting.isEmpty() && key == ConfigKey.URL) {
            setting = environment.databaseUrl();
        }
        if (setting.isPresent()) {
            values.put(key.key(), setting.get());
        } else if (key.defaultValue().isPresent()) {
            Origin origin = new Origin(Origin.Kind.DEFAULT, "default");
            Path base = file.folder(sources.workingDirectory());
            values.put(key.key(), new Setting(key.key(), key.defaultValue().get(), origin, base));
        }
    }

    // Plain branches instead of chains of lambdas: linking those would take most of the time of a start.
    private Optional<Setting> strongest(String name, String variable) {
        Setting override = overrides.get(name);
        if (override != null) {
            return Optional.of(override);
        }
        Optional<Setting> setting = environment.get(name, variable);
        if (setting.isEmpty()) {
            setting = interpolated(scoped, name);
        }
        return setting.isPresent() ? setting : interpolated(file.plain(), name);
    }

    private void addFamily(ConfigKey family) {
        Map<String, String> variableByName = new TreeMap<>();
        for (Map<String, Setting> source : List.of(overrides, scoped, file.plain())) {
            for (String name : source.keySet()) {
                if (name.startsWith(family.key())) {
                    variableByName.put(name, Environment.variableOf(name));
                }
            }
        }
        // A variable cannot say where dots were: it means the name it fits, or one without further dots.
        for (String variable : environment.members(family)) {
            if (!variableByName.containsValue(variable)) {
                String rest = variable.substring(family.variable().length()).toLowerCase(Locale.ROOT);
                variableByName.put(family.key() + rest, variable);
            }
        }
        for (Map.Entry<String, String> member : variableByName.entrySet()) {
            Optional<Setting> setting = strongest(member.getKey(), member.getValue());
            if (setting.isPresent()) {
                values.put(member.getKey(), setting.get());
            }
        }
    }

    private Map<String, Setting> overrides() {
        Map<String, Setting> known = new LinkedHashMap<>();
        for (Setting override : sources.overrides()) {
            if (KeyNames.isKnown(override.name())) {
                known.put(override.name(), override);
            } else {
                faults.add(override, "unknown key.", KeyNames.remedy(override.name()));
            }
        }
        return known;
    }

    private Optional<Setting> interpolated(Map<String, Setting> source, String name) {
        Setting setting = source.get(name);
        if (setting == null) {
            return Optional.empty();
        }
        try {
            String value = interpolation.expand(setting.value());
            return Optional.of(new Setting(name, value, setting.origin(), setting.base()));
        } catch (BadValue e) {
            faults.add(setting, e);
            return Optional.empty();
        }
    }
}
