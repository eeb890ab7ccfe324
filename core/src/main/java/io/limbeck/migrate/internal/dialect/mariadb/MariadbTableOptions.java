package io.limbeck.migrate.internal.dialect.mariadb;

import java.util.Locale;
import java.util.Set;

/** How the options of a table are spelled: {@code row_format} by its own underscore, {@code default_charset} by a blank. */
final class MariadbTableOptions {
    private static final Set<String> TWO_WORDS =
            Set.of("CHARACTER_SET", "DATA_DIRECTORY", "DEFAULT_CHARSET", "DEFAULT_COLLATE", "INDEX_DIRECTORY");

    private MariadbTableOptions() {}

    /** What an option says that is no longer said; the engine has no word for the usual one. */
    static String usual(String key) {
        return key.equalsIgnoreCase("engine") ? "InnoDB" : "DEFAULT";
    }

    /** {@code ENGINE=InnoDB}. */
    static String option(String key, String value) {
        String word = key.toUpperCase(Locale.ROOT);
        return (TWO_WORDS.contains(word) ? word.replace('_', ' ') : word) + "=" + value;
    }
}
