package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.internal.application.ApplicationSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The settings {@code quarkus.hibernate-orm.*} that affect tables, with their values in production. */
final class QuarkusSettings {
    private static final String PREFIX = "quarkus.hibernate-orm.";
    private static final String UNSUPPORTED = "unsupported-properties.";
    private static final String STORAGE = "mapping.timezone.default-storage";
    private static final String QUOTING = "quote-identifiers.strategy";
    private static final String VALIDATION = "validation.enabled";
    private static final String VALIDATION_MODE = "jakarta.persistence.validation.mode";

    private static final List<String> ABOUT_TABLES = List.of(
            "mapping.timezone.",
            "mapping-files",
            "database.default",
            "database.orm-compatibility.",
            "quote-identifiers.",
            "metadata-builder",
            "dialect.");

    private static final Map<String, String> NAMES = Map.of(
            "physical-naming-strategy", "hibernate.physical_naming_strategy",
            "implicit-naming-strategy", "hibernate.implicit_naming_strategy",
            "database.default-schema", "hibernate.default_schema",
            "database.default-catalog", "hibernate.default_catalog",
            "database.globally-quoted-identifiers", "hibernate.globally_quoted_identifiers",
            "discriminator.ignore-explicit-for-joined", "hibernate.discriminator.ignore_explicit_for_joined",
            "validation.mode", VALIDATION_MODE,
            "dialect", "hibernate.dialect");

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

    /** The unnamed persistence unit; it has all packages unless the files declare some. */
    static QuarkusUnit unit(ApplicationSettings application) {
        ApplicationSettings production = application.inProduction();
        return new QuarkusUnit(production.list(PREFIX + "packages"), settings(production, PREFIX));
    }

    /** A named persistence unit: entities of some packages, and its own settings. */
    static Optional<QuarkusUnit> unit(ApplicationSettings application, String name) {
        ApplicationSettings production = application.inProduction();
        Map<String, String> settings = new HashMap<>();
        List<String> packages = new ArrayList<>();
        for (String prefix : List.of(PREFIX + name + ".", PREFIX + "\"" + name + "\".")) {
            settings.putAll(settings(production, prefix));
            packages.addAll(production.list(prefix + "packages"));
        }
        return packages.isEmpty() ? Optional.empty() : Optional.of(new QuarkusUnit(packages, settings));
    }

    /** Unsupported settings about tables, except those of named units. */
    static List<String> notRead(ApplicationSettings application) {
        return application.inProduction().names(PREFIX).stream()
                .filter(name -> ABOUT_TABLES.stream().anyMatch(begin -> name.startsWith(PREFIX + begin)))
                .filter(name -> !isRead(name.substring(PREFIX.length())))
                .toList();
    }

    private static Map<String, String> settings(ApplicationSettings production, String prefix) {
        Map<String, String> settings = new HashMap<>();
        for (String name : production.names(prefix)) {
            String key = name.substring(prefix.length());
            if (isRead(key)) {
                production.get(name).ifPresent(value -> settings.putAll(setting(key, value)));
            }
        }
        return settings;
    }

    private static boolean isRead(String key) {
        return NAMES.containsKey(key)
                || List.of(STORAGE, QUOTING, VALIDATION).contains(key)
                || key.startsWith(UNSUPPORTED);
    }

    private static Map<String, String> setting(String key, String value) {
        if (key.startsWith(UNSUPPORTED)) {
            return Map.of(key.substring(UNSUPPORTED.length()).replace("\"", ""), value);
        }
        return switch (key) {
            case STORAGE ->
                Map.of(
                        "hibernate.timezone.default_storage",
                        value.toUpperCase(Locale.ROOT).replace('-', '_'));
            case QUOTING -> QUOTINGS.getOrDefault(value, Map.of());
            case VALIDATION -> Boolean.parseBoolean(value) ? Map.of() : Map.of(VALIDATION_MODE, "none");
            default -> Map.of(NAMES.getOrDefault(key, key), value);
        };
    }
}
