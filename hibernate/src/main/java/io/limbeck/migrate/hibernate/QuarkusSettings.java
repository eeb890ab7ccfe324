package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.internal.application.ApplicationSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code quarkus.hibernate-orm.*} changes in the tables, as it holds in production. */
final class QuarkusSettings {
    private static final String PREFIX = "quarkus.hibernate-orm.";
    private static final String PRODUCTION = "%prod.";
    private static final String UNSUPPORTED = "unsupported-properties.";
    private static final String STORAGE = "mapping.timezone.default-storage";
    private static final String QUOTING = "quote-identifiers.strategy";

    private static final List<String> ABOUT_TABLES =
            List.of("mapping.", "database.default", "quote-identifiers.", "metadata-builder", "dialect");

    private static final Map<String, String> NAMES = Map.of(
            "physical-naming-strategy", "hibernate.physical_naming_strategy",
            "implicit-naming-strategy", "hibernate.implicit_naming_strategy",
            "database.default-schema", "hibernate.default_schema",
            "database.default-catalog", "hibernate.default_catalog");

    private static final Map<String, Map<String, String>> QUOTINGS = Map.of(
            "all",
            Map.of("hibernate.globally_quoted_identifiers", "true"),
            "all-except-column-definitions",
            Map.of(
                    "hibernate.globally_quoted_identifiers",
                    "true",
                    "hibernate.globally_quoted_identifiers_skip_column_definitions",
                    "true"),
            "only-keywords",
            Map.of("hibernate.auto_quote_keyword", "true"));

    private QuarkusSettings() {}

    /** By Hibernate's own names. */
    static Map<String, String> of(ApplicationSettings application) {
        return settings(application, PREFIX);
    }

    /** A persistence unit with a name: entities of some packages, and its own settings. */
    static Optional<QuarkusUnit> unit(ApplicationSettings application, String name) {
        Map<String, String> settings = new HashMap<>();
        String packages = "";
        for (String prefix : List.of(PREFIX + name + ".", PREFIX + "\"" + name + "\".")) {
            settings.putAll(settings(application, prefix));
            for (String profile : List.of("", PRODUCTION)) {
                packages = application.get(profile + prefix + "packages").orElse(packages);
            }
        }
        return packages.isBlank()
                ? Optional.empty()
                : Optional.of(new QuarkusUnit(
                        Stream.of(packages.split(",")).map(String::strip).toList(), settings));
    }

    /** Settings about tables that are not known here; those of units with a name are not looked at. */
    static List<String> notRead(ApplicationSettings application) {
        return Stream.of("", PRODUCTION)
                .flatMap(profile -> application.names(profile + PREFIX).stream()
                        .filter(name ->
                                ABOUT_TABLES.stream().anyMatch(begin -> name.startsWith(profile + PREFIX + begin)))
                        .filter(name -> !NAMES.containsKey(name.substring((profile + PREFIX).length())))
                        .filter(name -> !name.endsWith(STORAGE) && !name.endsWith(QUOTING)))
                .toList();
    }

    private static Map<String, String> settings(ApplicationSettings application, String prefix) {
        Map<String, String> settings = new HashMap<>();
        for (String profile : List.of("", PRODUCTION)) {
            for (String name : application.names(profile + prefix)) {
                String key = name.substring(profile.length() + prefix.length());
                if (isRead(key)) {
                    application.get(name).ifPresent(value -> settings.putAll(setting(key, value)));
                }
            }
        }
        return settings;
    }

    private static boolean isRead(String key) {
        return NAMES.containsKey(key) || key.equals(STORAGE) || key.equals(QUOTING) || key.startsWith(UNSUPPORTED);
    }

    private static Map<String, String> setting(String key, String value) {
        if (NAMES.containsKey(key)) {
            return Map.of(NAMES.getOrDefault(key, key), value);
        } else if (key.equals(STORAGE)) {
            String word = value.toUpperCase(Locale.ROOT).replace('-', '_');
            return Map.of("hibernate.timezone.default_storage", word);
        } else if (key.startsWith(UNSUPPORTED)) {
            return Map.of(key.substring(UNSUPPORTED.length()).replace("\"", ""), value);
        }
        return key.equals(QUOTING) ? QUOTINGS.getOrDefault(value, Map.of()) : Map.of();
    }
}
