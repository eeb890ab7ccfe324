package io.limbeck.migrate.result;

/** What happens to an object to make the database match what is wanted. */
public enum ChangeKind {
    ADDED,
    DROPPED,
    RENAMED,
    CHANGED
}
