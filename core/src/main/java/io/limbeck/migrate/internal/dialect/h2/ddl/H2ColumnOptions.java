package io.limbeck.migrate.internal.dialect.h2.ddl;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What H2 knows of a column beyond the standard: {@code on_update}, an expression, and {@code default_on_null}, a yes or no. */
final class H2ColumnOptions {
    private static final Map<String, String> EXPRESSIONS = Map.of("on_update", "ON UPDATE");
    private static final Map<String, String> FLAGS = Map.of("default_on_null", "DEFAULT ON NULL");

    private H2ColumnOptions() {}

    /** What follows the type and the default, with a space before it. */
    static String suffix(SortedMap<String, String> options) {
        return options.entrySet().stream()
                .map(option -> said(option.getKey(), option.getValue()))
                .flatMap(Optional::stream)
                .map(words -> " " + words)
                .collect(joining());
    }

    /** What follows ALTER COLUMN and its name. */
    static String change(String key, Optional<String> value) {
        return value.flatMap(to -> said(key, to)).map(words -> " SET " + words).orElseGet(() -> " DROP " + words(key));
    }

    private static Optional<String> said(String key, String value) {
        if (EXPRESSIONS.containsKey(key)) {
            return Optional.of(words(key) + " " + value);
        }
        return Optional.of(words(key)).filter(words -> Boolean.parseBoolean(value));
    }

    private static String words(String key) {
        return Optional.ofNullable(EXPRESSIONS.get(key))
                .or(() -> Optional.ofNullable(FLAGS.get(key)))
                .orElseThrow(() -> new UnsupportedByDatabaseException(
                        "H2",
                        "does not support the column option h2." + key,
                        "Use h2.default_on_null or h2.on_update."));
    }
}
