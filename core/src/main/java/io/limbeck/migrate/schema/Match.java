package io.limbeck.migrate.schema;

/** How a foreign key with several columns treats rows in which some of them are null. */
public enum Match {
    SIMPLE,
    PARTIAL,
    FULL
}
