package io.limbeck.migrate.internal.graph;

/** What a step does with its revision. */
public enum Direction {
    UPGRADE,
    DOWNGRADE,
    /** Changes the version rows and runs nothing. */
    STAMP
}
