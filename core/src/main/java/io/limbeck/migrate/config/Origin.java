package io.limbeck.migrate.config;

import static java.util.Objects.requireNonNull;

/**
 * Where a setting comes from.
 *
 * @param kind which of the sources
 * @param place for people: {@code command line}, the name of a variable, {@code file:line}, {@code default}
 */
public record Origin(Kind kind, String place) {
    /** The sources, strongest first. */
    public enum Kind {
        /** The command line, the configuration of the Maven plugin, or the calling program. */
        OVERRIDE,
        /** An environment variable, or the file that one names. */
        ENVIRONMENT,
        /** The configuration file. */
        FILE,
        /** Nobody set it. */
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
