package io.limbeck.migrate.maven;

import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The settings that a goal is given, the weakest first: properties {@code migrate.<key>} of the POM, {@code <settings>} of the plugin's
 * configuration, {@code -Dmigrate.<key>} of the command line.
 *
 * <p>A key that migrate does not know is an error, but for properties of the POM: {@code migrate.version} may be the project's word for
 * the version of this plugin, and then {@code -Dmigrate.version=…} is none of our business either.
 */
record GoalSettings(Map<String, @Nullable String> ofPlugin, Arguments arguments) {
    private static final String PREFIX = "migrate.";
    private static final String SKIP = "migrate.skip";

    void addTo(MigrateConfigBuilder builder) {
        Properties typed = arguments.typed();
        Properties ofProject = arguments.ofProject();
        ofProject.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX) && isKnown(key(name)))
                .forEach(
                        name -> builder.override(key(name), ofProject.getProperty(name), "the POM's property " + name));
        ofPlugin.forEach((key, value) -> builder.override(key, value == null ? "" : value, "the plugin's <settings>"));
        typed.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX) && !name.equals(SKIP))
                .filter(name -> isKnown(key(name)) || !ofProject.containsKey(name))
                .forEach(name -> builder.override(key(name), typed.getProperty(name), "-D" + name));
    }

    private static String key(String property) {
        return property.substring(PREFIX.length());
    }

    private static boolean isKnown(String key) {
        return Arrays.stream(ConfigKey.values())
                .anyMatch(known -> known.isFamily() ? key.startsWith(known.key()) : key.equals(known.key()));
    }
}
