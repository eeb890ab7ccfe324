package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.error.ModelMappingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What the {@code application.properties} of a Quarkus application tells Hibernate about its tables, as it holds in production.
 *
 * <p>Values that Quarkus takes from elsewhere, {@code ${…}}, are left out.
 */
final class QuarkusSettings {
    private static final String FILE = "application.properties";
    private static final String PREFIX = "quarkus.hibernate-orm.";
    private static final String PRODUCTION = "%prod.";
    private static final String UNSUPPORTED = "unsupported-properties.";
    private static final String STORAGE = "mapping.timezone.default-storage";
    private static final String QUOTING = "quote-identifiers.strategy";

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

    /** By Hibernate's own names, from the first such file of a class path. */
    static Map<String, String> of(List<Path> classPath) {
        return settings(properties(classPath), PREFIX);
    }

    /** A persistence unit with a name: entities of some packages, and what it alone tells Hibernate. */
    static Optional<QuarkusUnit> unit(List<Path> classPath, String name) {
        Properties properties = properties(classPath);
        Map<String, String> settings = new HashMap<>();
        String packages = "";
        for (String prefix : List.of(PREFIX + name + ".", PREFIX + "\"" + name + "\".")) {
            settings.putAll(settings(properties, prefix));
            for (String profile : List.of("", PRODUCTION)) {
                packages = properties.getProperty(profile + prefix + "packages", packages);
            }
        }
        return packages.isBlank() || packages.contains("${")
                ? Optional.empty()
                : Optional.of(new QuarkusUnit(
                        Stream.of(packages.split(",")).map(String::strip).toList(), settings));
    }

    private static Properties properties(List<Path> classPath) {
        for (Path entry : classPath) {
            if (Files.exists(entry)) {
                byte[] file = ClassFiles.read(entry, FILE).orElse(new byte[0]);
                if (file.length > 0) {
                    return properties(file);
                }
            }
        }
        return new Properties();
    }

    private static Properties properties(byte[] file) {
        Properties properties = new Properties();
        try {
            properties.load(new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8));
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelMappingException(
                    "Cannot read " + FILE + " of the model's class path.", e.toString(), "Mend the file.", e);
        }
    }

    private static Map<String, String> settings(Properties properties, String prefix) {
        Map<String, String> settings = new HashMap<>();
        for (String profile : List.of("", PRODUCTION)) {
            for (String name : properties.stringPropertyNames()) {
                String value = properties.getProperty(name).strip();
                if (name.startsWith(profile + prefix) && !value.contains("${")) {
                    settings.putAll(setting(name.substring(profile.length() + prefix.length()), value));
                }
            }
        }
        return settings;
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
