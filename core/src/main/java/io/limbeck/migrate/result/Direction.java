package io.limbeck.migrate.result;

import java.util.Locale;

/** Which way a step goes; a stamp changes the version rows and runs nothing. */
public enum Direction {
    UPGRADE,
    DOWNGRADE,
    STAMP;

    /** The word for people, JSON and the history table. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
