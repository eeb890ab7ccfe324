package io.limbeck.migrate.internal.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings in {@code application.properties}, {@code application.yml} and {@code .yaml} and their siblings for the active
 * profiles, environment variables before all. Of one place, properties are stronger than YAML.
 */
public final class ApplicationSettings {
    private static final List<String> FOLDERS = List.of("", "config/");
    private static final List<String> ENDINGS = List.of(".yml", ".yaml", ".properties");
    private static final List<String> CONDITIONS = List.of("spring.config.activate.on-profile", "spring.profiles");
    private static final String PRODUCTION = "prod";

    /** {@code %prod.name}, or {@code %{prod,staging}.name}. */
    private static final Pattern OF_PROFILES = Pattern.compile("%(?:(\\w[^.{}]*)|\\{([^}]*)})\\.(.+)");

    private final Map<String, String> values = new TreeMap<>();

    /** Of the files that Quarkus reads in production besides. */
    private final Map<String, String> production = new TreeMap<>();

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
        documents(resources, "application-" + PRODUCTION)
                .forEach(document -> settings.production.putAll(document.values()));
        return settings;
    }

    /** The same as Quarkus reads them in production: what is set for that profile is stronger, in placeholders as well. */
    public ApplicationSettings inProduction() {
        ApplicationSettings settings = new ApplicationSettings(environment);
        settings.values.putAll(values);
        settings.values.putAll(production);
        for (Map<String, String> written : List.of(values, production)) {
            written.forEach((name, value) -> {
                Matcher named = OF_PROFILES.matcher(name);
                if (named.matches() && profiles(named).contains(PRODUCTION)) {
                    settings.values.put(named.group(3), value);
                }
            });
        }
        return settings;
    }

    private static List<String> profiles(Matcher named) {
        return named.group(1) != null
                ? List.of(named.group(1))
                : Stream.of(named.group(2).split(",")).map(String::strip).toList();
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
            profiles.addAll(list(key));
        }
        return profiles;
    }

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

    /** Its values in order: between commas, or one in each member; empty when it is not set. */
    public List<String> list(String key) {
        List<String> found =
                fromEnvironment(key).map(text -> List.of(text.split(","))).orElseGet(() -> list(values, key));
        return found.stream()
                .map(value -> placeholders.expand(key, value).strip())
                .filter(value -> !value.isEmpty())
                .toList();
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
