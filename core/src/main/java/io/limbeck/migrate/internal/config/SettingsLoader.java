package io.limbeck.migrate.internal.config;

import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.Origin;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds, for each key, the strongest source that sets it. */
public final class SettingsLoader {
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
        this.scoped =
                sources.environmentName().map(name -> file.of(name, faults)).orElse(Map.of());
        this.interpolation = new Interpolation(sources.variables());
    }

    /**
     * Reads the sources; what is wrong with them is noted in {@code faults}.
     *
     * @throws io.limbeck.migrate.error.ConfigException when the file cannot be read, as all else would then mislead
     */
    public static Settings load(ConfigSources sources, Faults faults) {
        return new SettingsLoader(sources, faults).load();
    }

    private Settings load() {
        Path base = file.path().map(Path::getParent).orElse(sources.workingDirectory());
        for (ConfigKey key : ConfigKey.values()) {
            if (key.isFamily()) {
                addFamily(key);
            } else {
                strongest(key.key(), key.variable())
                        .or(() -> key == ConfigKey.URL ? environment.databaseUrl() : Optional.empty())
                        .or(() -> key.defaultValue()
                                .map(value -> new Setting(
                                        key.key(), value, new Origin(Origin.Kind.DEFAULT, "default"), base)))
                        .ifPresent(setting -> values.put(key.key(), setting));
            }
        }
        environment.refuseDoubles();
        return new Settings(file.path(), values, environment.strangers());
    }

    private Optional<Setting> strongest(String name, String variable) {
        return Optional.ofNullable(overrides.get(name))
                .or(() -> environment.get(name, variable))
                .or(() -> Optional.ofNullable(scoped.get(name)).flatMap(this::interpolated))
                .or(() -> Optional.ofNullable(file.plain().get(name)).flatMap(this::interpolated));
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
        variableByName.forEach(
                (name, variable) -> strongest(name, variable).ifPresent(setting -> values.put(name, setting)));
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

    private Optional<Setting> interpolated(Setting setting) {
        try {
            String value = interpolation.expand(setting.value());
            return Optional.of(new Setting(setting.name(), value, setting.origin(), setting.base()));
        } catch (BadValue e) {
            faults.add(setting, e);
            return Optional.empty();
        }
    }
}
