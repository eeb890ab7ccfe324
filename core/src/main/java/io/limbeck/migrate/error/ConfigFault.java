package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One thing that is wrong with the configuration.
 *
 * @param key the setting it is about, when it is about one
 * @param origin where that was said: {@code file:line}, the name of a variable, {@code command line}
 * @param what the fault, one sentence with the value, a secret masked
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
