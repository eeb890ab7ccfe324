package io.limbeck.migrate.internal.application;

import io.limbeck.migrate.error.UsageException;
import java.util.Optional;
import java.util.function.Function;

/** Puts other settings and environment variables into a value: {@code ${name}}, {@code ${name:default}}, one within another. */
final class Placeholders {
    private static final int DEEPEST = 20;

    private final Function<String, Optional<String>> values;

    Placeholders(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /** @throws UsageException when one has neither value nor default */
    String expand(String key, String value) {
        return expand(key, value, 0);
    }

    private String expand(String key, String value, int depth) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (int start = value.indexOf("${"); start >= 0; start = value.indexOf("${", done)) {
            int end = closing(value, start + 2);
            if (end < 0) {
                break;
            } else if (depth > DEEPEST) {
                throw new UsageException(
                        "The application's " + key + " refers to itself.",
                        "Give one of the settings in the cycle a value.");
            }
            text.append(value, done, start).append(value(key, value.substring(start + 2, end), depth));
            done = end + 1;
        }
        return text.append(value, done, value.length()).toString();
    }

    private String value(String key, String reference, int depth) {
        String inner = expand(key, reference, depth + 1);
        int colon = inner.indexOf(':');
        String name = colon < 0 ? inner : inner.substring(0, colon);
        Optional<String> found = values.apply(name);
        if (found.isEmpty() && colon < 0) {
            throw new UsageException(
                    "The application's " + key + " needs ${" + name + "}, which has no value.",
                    "Set the environment variable " + EnvironmentNames.of(name) + ", or give a default: ${" + name
                            + ":default}.");
        }
        return found.map(text -> expand(key, text, depth + 1)).orElseGet(() -> inner.substring(colon + 1));
    }

    private static int closing(String value, int from) {
        int depth = 1;
        for (int i = from; i < value.length(); i++) {
            if (value.startsWith("${", i)) {
                depth++;
            } else if (value.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
