package io.limbeck.migrate.internal.diff;

import java.util.Locale;

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
    FUNCTIONS;

    /** What stands behind {@code compare.} in the configuration: {@code foreign-keys}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
