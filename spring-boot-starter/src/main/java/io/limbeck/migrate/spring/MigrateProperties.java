package io.limbeck.migrate.spring;

import io.limbeck.migrate.config.MigrateConfigBuilder;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The properties {@code migrate.*} of the application: the keys of {@code migrate.properties} with this prefix. Variables
 * {@code MIGRATE_…} of the process are read by core itself, and win over them here as well.
 */
final class MigrateProperties {
    static final String PREFIX = "migrate.";

    /** Where scripts are if no property names a place. */
    static final String MIGRATIONS = "classpath:migrations";

    private static final Set<String> OF_THE_STARTER = Set.of("enabled");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]$");

    private MigrateProperties() {}

    static void addTo(MigrateConfigBuilder builder, ConfigurableEnvironment environment) {
        builder.override("migrations", MIGRATIONS, "default of the starter");
        Map<String, String> values = values(environment);
        values.forEach((key, value) -> builder.override(key, value, "application properties, " + PREFIX + key));
    }

    /** By key; the elements of a list are joined. */
    private static Map<String, String> values(ConfigurableEnvironment environment) {
        Map<String, String> values = new TreeMap<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> known
                    && !source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
                Arrays.stream(known.getPropertyNames())
                        .filter(name -> name.startsWith(PREFIX))
                        .forEach(name -> add(values, name, environment));
            }
        }
        OF_THE_STARTER.forEach(values::remove);
        return values;
    }

    private static void add(Map<String, String> values, String name, ConfigurableEnvironment environment) {
        String key = INDEX.matcher(name).replaceFirst("").substring(PREFIX.length());
        if (!name.endsWith("]")) {
            values.put(key, environment.getProperty(name, ""));
        } else if (!values.containsKey(key)) {
            values.put(key, elements(PREFIX + key, environment));
        }
    }

    private static String elements(String list, ConfigurableEnvironment environment) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; ; i++) {
            String element = environment.getProperty(list + "[" + i + "]");
            if (element == null) {
                return joined.toString();
            }
            joined.append(i == 0 ? "" : ",").append(element);
        }
    }
}
