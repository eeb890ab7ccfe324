package io.limbeck.migrate.config;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The configuration file, sorted into keys for everybody and keys for one environment; values are not interpolated yet.
 *
 * @param path where it is, when there is one
 * @param plain by the name of the key
 * @param scoped by the name of the environment, then by the name of the key
 */
record ConfigFile(Optional<Path> path, Map<String, Setting> plain, Map<String, Map<String, Setting>> scoped) {
    /** Names the file where no option does. */
    static final String VARIABLE = "MIGRATE_CONFIG";

    private static final ConfigFile NONE = new ConfigFile(Optional.empty(), Map.of(), Map.of());

    /** Notes what is wrong with the file and returns what can be used of it. */
    static ConfigFile read(ConfigSources sources, Faults faults) {
        Optional<Path> named = named(sources, faults);
        Path name = named.orElse(Path.of(ConfigSources.DEFAULT_FILE));
        Path path = sources.workingDirectory().resolve(name).normalize();
        if (named.isEmpty() && (!sources.readsDefaultFile() || Files.notExists(path))) {
            return NONE;
        }
        try {
            return sort(path, PropertiesText.parse(TextFile.read(path)), faults);
        } catch (TextFile.NotUtf8Exception e) {
            faults.add(path + ":" + e.line(), "the configuration file is not UTF-8.", "Save it as UTF-8.");
        } catch (IOException e) {
            faults.add(
                    path.toString(),
                    "the configuration file " + TextFile.reason(path, e) + ".",
                    Advice.of("Name another with ")
                            .and(Hint.ofOption("config", "FILE"))
                            .and(" or " + VARIABLE + ", or let `init` write one."));
        } catch (PropertiesText.BadLine e) {
            faults.add(
                    path + ":" + e.line(), String.valueOf(e.getMessage()), "Write \\\\ for one backslash, or use /.");
        }
        faults.throwIfAny();
        return NONE;
    }

    /** The option before the variable; an empty variable counts as not set. */
    private static Optional<Path> named(ConfigSources sources, Faults faults) {
        String variable = sources.variables().getOrDefault(VARIABLE, "");
        if (sources.file().isPresent() || variable.isEmpty()) {
            return sources.file();
        }
        try {
            return Optional.of(Path.of(variable));
        } catch (InvalidPathException e) {
            faults.add(VARIABLE, "is not a valid file path.", "Set it to the configuration file.");
            faults.throwIfAny();
            return Optional.empty();
        }
    }

    private static ConfigFile sort(Path path, List<PropertiesText.Line> lines, Faults faults) {
        Path base = folderOf(path);
        Map<String, Setting> plain = new LinkedHashMap<>();
        Map<String, Map<String, Setting>> scoped = new TreeMap<>();
        for (PropertiesText.Line line : lines) {
            Origin origin = new Origin(Origin.Kind.FILE, path + ":" + line.line());
            String name = line.key();
            int dot = KeyNames.isKnown(name) ? -1 : KeyNames.environmentEnd(name);
            if (dot < 0 && !KeyNames.isKnown(name)) {
                faults.add(name, origin, "unknown key.", KeyNames.remedy(name));
                continue;
            }
            Map<String, Setting> group = dot < 0
                    ? plain
                    : scoped.computeIfAbsent(name.substring(0, dot), environment -> new LinkedHashMap<>());
            String key = name.substring(dot + 1);
            Setting earlier = group.putIfAbsent(key, new Setting(key, line.value(), origin, base));
            if (earlier != null) {
                faults.add(name, origin, "already set at " + earlier.origin() + ".", "Keep one of the two lines.");
            }
        }
        return new ConfigFile(Optional.of(path), plain, scoped);
    }

    /** The folder of the file, or {@code otherwise} when there is none. */
    Path folder(Path otherwise) {
        return path.isPresent() ? folderOf(path.get()) : otherwise;
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }

    /** The keys of one environment; an environment without any key is a fault. */
    Map<String, Setting> of(String environment, Faults faults) {
        Map<String, Setting> keys = scoped.get(environment);
        if (keys != null) {
            return keys;
        }
        Set<String> names = scoped.keySet();
        faults.add(
                Hint.ofOption("name", environment).text(),
                path.map(file -> file + " has no keys of environment \"" + environment + "\".")
                        .orElse("there is no configuration file, so environment \"" + environment + "\" has no keys."),
                names.isEmpty()
                        ? "Write its keys as " + environment + ".url=… and so on."
                        : "Environments in the file: " + String.join(", ", names) + ".");
        return Map.of();
    }
}
