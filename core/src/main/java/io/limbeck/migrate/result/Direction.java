package io.limbeck.migrate.result;

import java.util.Locale;

/** The direction of a step; a stamp changes only the version rows. */
public enum Direction {
    UPGRADE,
    DOWNGRADE,
    STAMP;

    /** The name in output, JSON and the history table. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
