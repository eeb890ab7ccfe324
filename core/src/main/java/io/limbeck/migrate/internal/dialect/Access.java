package io.limbeck.migrate.internal.dialect;

/** What a connection is opened for. */
public enum Access {
    /** Looking only: nothing is written and nothing is made, not even an empty database file. */
    READ,
    /** Migrating. */
    WRITE
}
