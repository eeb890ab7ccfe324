package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A position in a script: revision, file, line and statement.
 *
 * @param revision the revision's id, if the header could be read
 * @param script the file as the user knows it: a path, or {@code classpath:…}
 * @param line counted from 1
 * @param statement the SQL text that failed
 */
public record ScriptLocation(Optional<String> revision, String script, OptionalInt line, Optional<String> statement) {
    public ScriptLocation {
        requireNonNull(revision, "revision");
        requireNonNull(script, "script");
        requireNonNull(line, "line");
        requireNonNull(statement, "statement");
    }

    /** {@code file:line}, or {@code file} where the line is not known. */
    @Override
    public String toString() {
        return line.isPresent() ? script + ":" + line.getAsInt() : script;
    }
}
