package io.limbeck.migrate.console;

/** When output is coloured. */
public enum Colour {
    /** On a terminal, unless {@code NO_COLOR} is set. */
    AUTO,
    ALWAYS,
    NEVER
}
