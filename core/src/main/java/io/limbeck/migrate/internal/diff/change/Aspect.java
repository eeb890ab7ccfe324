package io.limbeck.migrate.internal.diff.change;

import io.limbeck.migrate.schema.SchemaObject;
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
    EXTENSIONS,
    DOMAINS,
    PARTITIONS,
    POLICIES,
    VIRTUAL_TABLES,
    /** Off unless it is switched on: new columns come last, and not every database can choose. */
    COLUMN_ORDER;

    /** All that are compared where nothing is configured. */
    public static Set<Aspect> usual() {
        EnumSet<Aspect> usual = EnumSet.allOf(Aspect.class);
        usual.remove(COLUMN_ORDER);
        return usual;
    }

    /** The key after {@code compare.} in the configuration: {@code foreign-keys}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** With which an option of a table is compared. */
    public static Aspect ofOption(String key) {
        return key.endsWith(".partition_by") ? PARTITIONS : OPTIONS;
    }

    /** With which objects of a kind are compared. */
    public static Aspect of(SchemaObject.Kind kind) {
        return switch (kind) {
            case VIEW, MATERIALIZED_VIEW -> VIEWS;
            case TRIGGER -> TRIGGERS;
            case FUNCTION, PROCEDURE -> FUNCTIONS;
            case EXTENSION -> EXTENSIONS;
            case DOMAIN -> DOMAINS;
            case PARTITION -> PARTITIONS;
            case POLICY, ROW_SECURITY -> POLICIES;
            case VIRTUAL_TABLE -> VIRTUAL_TABLES;
        };
    }
}
