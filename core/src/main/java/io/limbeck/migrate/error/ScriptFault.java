package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * One fault in a script.
 *
 * @param script the file as the user knows it
 * @param line counted from 1, if the fault has a position
 * @param what the fault, in one sentence with names and values
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
