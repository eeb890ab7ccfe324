package io.limbeck.migrate.internal.python;

import static java.util.Objects.requireNonNull;

/**
 * A token of Python source.
 *
 * @param text the value of a string, otherwise as written
 * @param line counted from 1
 */
public record PythonToken(Kind kind, String text, int line) {
    /** What a token is. */
    public enum Kind {
        NAME,
        NUMBER,
        STRING,
        /** A string whose value is computed or that is not text: {@code f"…"}, {@code b"…"}. */
        OTHER_STRING,
        OPERATOR,
        /** The end of a statement. */
        NEWLINE,
        INDENT,
        DEDENT
    }

    public PythonToken {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
    }

    boolean isOperator(String wanted) {
        return kind == Kind.OPERATOR && text.equals(wanted);
    }

    /** Whether it is this name or keyword. */
    public boolean isName(String wanted) {
        return kind == Kind.NAME && text.equals(wanted);
    }
}
