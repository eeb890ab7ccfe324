package io.limbeck.migrate.schema;

/** What a foreign key of several columns says about rows in which some of them are null. */
public enum Match {
    SIMPLE,
    PARTIAL,
    FULL
}
