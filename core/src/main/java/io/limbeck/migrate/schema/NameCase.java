package io.limbeck.migrate.schema;

import java.util.Locale;

/** How a database folds the case of unquoted names. */
public enum NameCase {
    UPPER,
    LOWER,
    AS_WRITTEN;

    public String of(String name) {
        return switch (this) {
            case UPPER -> name.toUpperCase(Locale.ROOT);
            case LOWER -> name.toLowerCase(Locale.ROOT);
            case AS_WRITTEN -> name;
        };
    }
}
