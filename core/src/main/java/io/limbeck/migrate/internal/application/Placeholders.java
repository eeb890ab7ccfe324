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
        int start = value.indexOf("${");
        int end = start < 0 ? -1 : closing(value, start + 2);
        if (end < 0) {
            return value;
        } else if (depth > DEEPEST) {
            throw new UsageException(
                    "The application's " + key + " refers to itself.", "Give one of the settings in it a value.");
        }
        String inner = expand(key, value.substring(start + 2, end), depth + 1);
        int colon = inner.indexOf(':');
        String name = colon < 0 ? inner : inner.substring(0, colon);
        Optional<String> found = values.apply(name);
        if (found.isEmpty() && colon < 0) {
            throw new UsageException(
                    "The application's " + key + " needs ${" + name + "}, which has no value.",
                    "Set the environment variable " + EnvironmentNames.of(name) + ", or give a default: ${" + name
                            + ":default}.");
        }
        String put = found.map(text -> expand(key, text, depth + 1)).orElseGet(() -> inner.substring(colon + 1));
        return value.substring(0, start) + put + expand(key, value.substring(end + 1), depth);
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
