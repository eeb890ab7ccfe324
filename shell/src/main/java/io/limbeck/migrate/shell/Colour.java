package io.limbeck.migrate.shell;

/** When output is coloured. */
public enum Colour {
    /** On a terminal, unless {@code NO_COLOR} is set. */
    AUTO,
    ALWAYS,
    NEVER
}
