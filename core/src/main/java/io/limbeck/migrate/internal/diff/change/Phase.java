package io.limbeck.migrate.internal.diff.change;

import io.limbeck.migrate.op.Operation;

/**
 * When an operation's turn is. What is in the way goes first; names are taken after they are free; columns exist before what
 * refers to them; keys before those that refer to them. Read backwards it is the order of a downgrade.
 */
public enum Phase {
    CREATE_EXTENSIONS,
    DROP_VIEW_INDEXES,
    DROP_OBJECTS,
    RENAME,
    DROP_FOREIGN_KEYS,
    DROP_INDEXES,
    STOP_NUMBERING,
    DROP_CONSTRAINTS,
    DROP_TABLES,
    DROP_DEFAULTS,
    TYPES,
    DOMAINS,
    SEQUENCES,
    CREATE_TABLES,
    DROP_OPTIONS,
    DROP_COMPUTED,
    ADD_COLUMNS_TO_FILL,
    ADD_COLUMNS,
    REBUILD,
    ALTER_COLUMNS,
    DROP_COLUMNS,
    ADD_COMPUTED,
    RENAME_CONSTRAINTS,
    ADD_KEYS,
    START_NUMBERING,
    ADD_CHECKS,
    TABLE_DETAILS,
    CREATE_INDEXES,
    ADD_FOREIGN_KEYS,
    DROP_TABLES_AT_LAST,
    DROP_FUNCTIONS,
    DROP_SEQUENCES,
    DROP_DOMAINS,
    DROP_TYPES,
    CREATE_OBJECTS,
    CREATE_VIEW_INDEXES,
    DROP_EXTENSIONS;

    public static Phase of(Operation operation) {
        return operation.accept(new OperationPhase());
    }
}
