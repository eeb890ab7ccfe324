package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import java.util.Optional;

/**
 * One fault in the configuration.
 *
 * @param key the setting concerned, if there is one
 * @param origin where the value was given: {@code file:line}, the name of a variable, {@code command line}
 * @param what the fault, in one sentence with the value; secrets are masked
 * @param advice what is allowed, or what to do
 */
public record ConfigFault(Optional<String> key, String origin, String what, Advice advice) {
    public ConfigFault {
        requireNonNull(key, "key");
        requireNonNull(origin, "origin");
        requireNonNull(what, "what");
        requireNonNull(advice, "advice");
    }

    /** A fault whose remedy does not name a command. */
    public ConfigFault(Optional<String> key, String origin, String what, String remedy) {
        this(key, origin, what, Advice.of(remedy));
    }

    /** What is allowed, or what to do; commands are spelled as typed for {@code runner.jar}. */
    public String remedy() {
        return advice.text();
    }

    /** {@code origin: what}. */
    @Override
    public String toString() {
        return origin + ": " + what;
    }
}
