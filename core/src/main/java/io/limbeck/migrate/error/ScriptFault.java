package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * One thing that is wrong with one script.
 *
 * @param script the file as the user knows it
 * @param line counted from 1, when the fault has a place
 * @param what the fault, one sentence with names and values
 */
public record ScriptFault(String script, OptionalInt line, String what) {
    public ScriptFault {
        requireNonNull(script, "script");
        requireNonNull(line, "line");
        requireNonNull(what, "what");
    }

    /** {@code file:line: what}. */
    @Override
    public String toString() {
        return script + (line.isPresent() ? ":" + line.getAsInt() : "") + ": " + what;
    }
}
