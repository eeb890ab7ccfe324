package io.limbeck.migrate.config;

import static java.util.Objects.requireNonNull;

/**
 * The source of a setting.
 *
 * @param kind the kind of source
 * @param place for messages: {@code command line}, the name of a variable, {@code file:line}, {@code default}
 */
public record Origin(Kind kind, String place) {
    /** The kinds of source, in decreasing order of precedence. */
    public enum Kind {
        /** The command line, the configuration of the Maven plugin, or the calling program. */
        OVERRIDE,
        /** An environment variable, or the file that it names. */
        ENVIRONMENT,
        /** The configuration file. */
        FILE,
        /** The setting is not set. */
        DEFAULT
    }

    public Origin {
        requireNonNull(kind, "kind");
        requireNonNull(place, "place");
    }

    @Override
    public String toString() {
        return place;
    }
}
