package io.limbeck.migrate.maven;

import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a goal, in order of increasing precedence: properties {@code migrate.<key>} of the POM, {@code <settings>} of the
 * plugin's configuration, {@code -Dmigrate.<key>} on the command line.
 *
 * <p>An unknown key is an error, except in the POM's properties: a project may keep this plugin's version in {@code migrate.version}, and
 * then {@code -Dmigrate.version=…} is not meant for us either.
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
