package io.limbeck.migrate.internal.sql;

import static java.util.Objects.requireNonNull;

/**
 * One statement of a script.
 *
 * @param text from its first word to its last, without the terminator; comments before and after it are omitted, those within
 *     are kept
 * @param line of the first word, counted from 1 in the whole script
 */
public record SplitStatement(String text, int line) {
    public SplitStatement {
        requireNonNull(text, "text");
    }
}
