package io.limbeck.migrate.internal.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The settings in {@code application.properties}, {@code application.yml} and {@code .yaml} and their siblings for the active
 * profiles, environment variables before all. Of one place, properties are stronger than YAML.
 */
public final class ApplicationSettings {
    private static final List<String> FOLDERS = List.of("", "config/");
    private static final List<String> ENDINGS = List.of(".yml", ".yaml", ".properties");
    private static final List<String> CONDITIONS = List.of("spring.config.activate.on-profile", "spring.profiles");

    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, String> environment;
    private final Placeholders placeholders;

    private ApplicationSettings(Map<String, String> environment) {
        this.environment = environment;
        placeholders = new Placeholders(this::raw);
    }

    /**
     * Reads the files, weakest first.
     *
     * @throws io.limbeck.migrate.error.UsageException with file and line when one cannot be read
     */
    public static ApplicationSettings read(Resources resources, Map<String, String> environment) {
        ApplicationSettings settings = new ApplicationSettings(environment);
        List<Document> plain = documents(resources, "application");
        plain.stream().filter(document -> condition(document).isEmpty()).forEach(settings::add);
        Set<String> profiles = settings.profiles();
        Set<String> active = profiles.isEmpty() ? Set.of("default") : profiles;
        plain.stream()
                .filter(document -> condition(document)
                        .filter(words -> holds(words, active))
                        .isPresent())
                .forEach(settings::add);
        for (String profile : active) {
            documents(resources, "application-" + profile).stream()
                    .filter(document -> condition(document)
                            .map(words -> holds(words, active))
                            .orElse(true))
                    .forEach(settings::add);
        }
        return settings;
    }

    private static List<Document> documents(Resources resources, String name) {
        List<Document> documents = new ArrayList<>();
        for (String folder : FOLDERS) {
            for (String ending : ENDINGS) {
                resources
                        .find(folder + name + ending)
                        .ifPresent(file -> documents.addAll(
                                ending.equals(".properties") ? PropertiesDocuments.parse(file) : YamlFile.parse(file)));
            }
        }
        return documents;
    }

    private void add(Document document) {
        values.putAll(document.values());
    }

    /** For which profiles a document is; empty for all. */
    private static Optional<String> condition(Document document) {
        return CONDITIONS.stream()
                .flatMap(key -> list(document.values(), key).stream())
                .reduce((one, other) -> one + "," + other);
    }

    /** {@code prod}, {@code a,b} for one of them, {@code !dev}, {@code a & b}. */
    private static boolean holds(String words, Set<String> active) {
        return Stream.of(words.split("[,|]")).anyMatch(either -> Stream.of(either.split("&"))
                .map(String::strip)
                .allMatch(word -> word.startsWith("!")
                        ? !active.contains(word.substring(1).strip())
                        : active.contains(word)));
    }

    private Set<String> profiles() {
        Set<String> profiles = new LinkedHashSet<>();
        for (String key : List.of("spring.profiles.include", "spring.profiles.active")) {
            Optional<String> set = fromEnvironment(key);
            List<String> names = set.map(text -> List.of(text.split(",", -1))).orElseGet(() -> list(values, key));
            names.stream()
                    .map(name -> placeholders.expand(key, name).strip())
                    .filter(name -> !name.isEmpty())
                    .forEach(profiles::add);
        }
        return profiles;
    }

    /** A list between commas, or one name in each member. */
    private static List<String> list(Map<String, String> values, String key) {
        List<String> found = new ArrayList<>();
        if (values.containsKey(key)) {
            found.addAll(List.of(values.getOrDefault(key, "").split(",", -1)));
        }
        for (int i = 0; values.containsKey(key + "[" + i + "]"); i++) {
            found.add(values.getOrDefault(key + "[" + i + "]", ""));
        }
        return found;
    }

    /**
     * The value of a setting with its placeholders filled.
     *
     * @throws io.limbeck.migrate.error.UsageException when a placeholder has no value
     */
    public Optional<String> get(String key) {
        return raw(key).map(value -> placeholders.expand(key, value));
    }

    /** As it is written. */
    public Optional<String> raw(String key) {
        return fromEnvironment(key).or(() -> Optional.ofNullable(values.get(key)));
    }

    /** All names that begin with {@code prefix}, as the files write them. */
    public List<String> names(String prefix) {
        return values.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    private Optional<String> fromEnvironment(String key) {
        return Stream.of(key, EnvironmentNames.of(key), EnvironmentNames.withDashes(key))
                .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
                .findFirst();
    }
}
