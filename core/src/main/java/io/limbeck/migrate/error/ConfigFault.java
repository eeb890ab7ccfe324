package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One fault in the configuration.
 *
 * @param key the setting concerned, if there is one
 * @param origin where the value was given: {@code file:line}, the name of a variable, {@code command line}
 * @param what the fault, in one sentence with the value; secrets are masked
 * @param remedy what is allowed, or what to do
 */
public record ConfigFault(Optional<String> key, String origin, String what, String remedy) {
    public ConfigFault {
        requireNonNull(key, "key");
        requireNonNull(origin, "origin");
        requireNonNull(what, "what");
        requireNonNull(remedy, "remedy");
    }

    /** {@code origin: what}. */
    @Override
    public String toString() {
        return origin + ": " + what;
    }
}
