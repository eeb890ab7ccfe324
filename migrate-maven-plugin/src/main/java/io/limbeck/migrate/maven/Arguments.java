package io.limbeck.migrate.maven;

import io.limbeck.migrate.error.UsageException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Tells which parameter values are meant for migrate.
 *
 * <p>Maven sets the same parameter from {@code -Drevision=…} and from a {@code <revision>} among the POM's properties. But many projects
 * use {@code revision} for their own version, and {@code name}, {@code debug} or {@code config} are just as common. So the POM's properties
 * do not count, only the command line and the plugin's configuration.
 *
 * @param typed the properties of the command line
 * @param ofProject the properties of the POM
 */
record Arguments(Properties typed, Properties ofProject) {
    Optional<String> text(String name, @Nullable String value) {
        return value != null && isMeant(name, value) ? Optional.of(value) : Optional.empty();
    }

    boolean flag(String name, boolean value) {
        return value && isMeant(name, "true");
    }

    int number(String name, int value, int otherwise) {
        return isMeant(name, Integer.toString(value)) ? value : otherwise;
    }

    List<String> list(String name, @Nullable List<String> values) {
        return values != null && isMeant(name, String.join(",", values)) ? List.copyOf(values) : List.of();
    }

    /** The values, or {@code otherwise} alone if there are none. */
    List<String> list(String name, @Nullable List<String> values, String otherwise) {
        List<String> given = list(name, values);
        return given.isEmpty() ? List.of(otherwise) : given;
    }

    /** @throws UsageException if it is missing; {@code example} is a valid value for the message */
    String required(String name, @Nullable String value, String example) {
        return text(name, value)
                .orElseThrow(() ->
                        new UsageException("This goal needs a " + name + ".", "Give one: -D" + name + "=" + example));
    }

    /** @throws UsageException if one of the values is not of the form {@code key=value} */
    Map<String, String> pairs(String name, @Nullable List<String> values) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : list(name, values)) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new UsageException(
                        "-D" + name + "=" + pair + " is not of the form key=value.", "Use -D" + name + "=key=value.");
            }
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return pairs;
    }

    private boolean isMeant(String name, String value) {
        return typed.containsKey(name) || !value.equals(ofProject.getProperty(name));
    }
}
