package io.limbeck.migrate.internal.python;

/** A text that is not Python, as far as this package reads it. */
public final class PythonSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    PythonSyntaxException(int line, String what) {
        super(what);
        this.line = line;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }
}
