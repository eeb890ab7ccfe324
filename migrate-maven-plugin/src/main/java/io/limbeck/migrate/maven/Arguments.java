package io.limbeck.migrate.maven;

import io.limbeck.migrate.error.UsageException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Which values of parameters were meant for migrate.
 *
 * <p>Maven fills {@code -Drevision=…} and a {@code <revision>} among the POM's properties into the same parameter. But {@code revision}
 * is what many projects call their own version, and {@code name}, {@code debug} or {@code config} are anybody's words: so the POM's
 * properties do not count, only what was typed and what stands in the plugin's configuration.
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

    /** The same, or {@code otherwise} alone when there are none. */
    List<String> list(String name, @Nullable List<String> values, String otherwise) {
        List<String> said = list(name, values);
        return said.isEmpty() ? List.of(otherwise) : said;
    }

    /** @throws UsageException when it was not said; {@code example} is a value that would do */
    String required(String name, @Nullable String value, String example) {
        return text(name, value)
                .orElseThrow(() ->
                        new UsageException("This goal needs a " + name + ".", "Give one: -D" + name + "=" + example));
    }

    /** @throws UsageException when one of the values is no {@code key=value} */
    Map<String, String> pairs(String name, @Nullable List<String> values) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : list(name, values)) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new UsageException(
                        "-D" + name + "=" + pair + " is no key=value.", "Say -D" + name + "=key=value.");
            }
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return pairs;
    }

    private boolean isMeant(String name, String value) {
        return typed.containsKey(name) || !value.equals(ofProject.getProperty(name));
    }
}
