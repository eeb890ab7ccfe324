package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import java.util.Locale;
import java.util.Set;

/** How the options of a table are spelled: {@code row_format} by its own underscore, {@code default_charset} by a blank. */
final class MariadbTableOptions {
    private static final Set<String> TWO_WORDS =
            Set.of("CHARACTER_SET", "DATA_DIRECTORY", "DEFAULT_CHARSET", "DEFAULT_COLLATE", "INDEX_DIRECTORY");

    /** Comes last, as a clause of its own. */
    static final String PARTITION_BY = "partition_by";

    private MariadbTableOptions() {}

    private static final Set<String> SIZES = Set.of("KEY_BLOCK_SIZE", "MIN_ROWS", "MAX_ROWS", "AVG_ROW_LENGTH");

    /** The value of an option that is taken away: of sizes it is 0, and the engine has no word for the usual one. */
    static String usual(String key) {
        if (SIZES.contains(key.toUpperCase(Locale.ROOT))) {
            return "0";
        }
        return key.equalsIgnoreCase("engine") ? "InnoDB" : "DEFAULT";
    }

    /** {@code ENGINE=InnoDB}. */
    static String option(String key, String value) {
        String word = key.toUpperCase(Locale.ROOT);
        return (TWO_WORDS.contains(word) ? word.replace('_', ' ') : word) + "=" + value;
    }
}
