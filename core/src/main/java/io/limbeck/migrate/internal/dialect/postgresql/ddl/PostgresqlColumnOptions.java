package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import java.util.Locale;
import java.util.Optional;

/** What PostgreSQL knows of a column beyond the standard; anything but {@code storage}, {@code compression} and {@code statistics} is a parameter. */
final class PostgresqlColumnOptions {
    private PostgresqlColumnOptions() {}

    /** What follows ALTER COLUMN and its name. */
    static String change(String key, Optional<String> value) {
        return value.map(to -> set(key, to)).orElseGet(() -> unset(key));
    }

    static String set(String key, String value) {
        return switch (key) {
            case "storage", "compression", "statistics" -> " SET " + key.toUpperCase(Locale.ROOT) + " " + value;
            default -> " SET (" + key + " = " + value + ")";
        };
    }

    private static String unset(String key) {
        return switch (key) {
            case "storage", "compression" -> " SET " + key.toUpperCase(Locale.ROOT) + " DEFAULT";
            case "statistics" -> " SET STATISTICS -1";
            default -> " RESET (" + key + ")";
        };
    }
}
