package io.limbeck.migrate.internal.diff.change;

/** What happened to a thing between the database and what is wanted. */
public enum Kind {
    ADDED,
    DROPPED,
    RENAMED,
    CHANGED
}
