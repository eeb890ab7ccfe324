package io.limbeck.migrate.internal.diff;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What of a schema is compared; each is a switch of the configuration, {@code compare.types=off}. */
public enum Aspect {
    TYPES,
    NULLABILITY,
    DEFAULTS,
    IDENTITY,
    GENERATED,
    COLLATIONS,
    COMMENTS,
    PRIMARY_KEYS,
    UNIQUES,
    CHECKS,
    FOREIGN_KEYS,
    INDEXES,
    OPTIONS,
    ENUMS,
    SEQUENCES,
    VIEWS,
    TRIGGERS,
    FUNCTIONS,
    /** Off unless it is switched on: new columns come last, and not every database can choose. */
    COLUMN_ORDER;

    /** All that are compared where nothing is configured. */
    public static Set<Aspect> usual() {
        EnumSet<Aspect> usual = EnumSet.allOf(Aspect.class);
        usual.remove(COLUMN_ORDER);
        return usual;
    }

    /** What stands behind {@code compare.} in the configuration: {@code foreign-keys}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
