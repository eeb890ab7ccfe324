package io.limbeck.migrate.error;

import java.util.OptionalInt;

/** The constructor or the static initialiser of a script throws an exception, which is the cause. */
public final class ScriptStartException extends ScriptLoadException {
    private static final long serialVersionUID = 1L;

    /** @param place {@code constructor} or {@code static initialiser} */
    public ScriptStartException(String script, OptionalInt line, String className, String place, Throwable thrown) {
        super(
                script,
                line,
                "the " + place + " of class " + className + " failed.",
                thrown.toString(),
                "Move the work into upgrade and downgrade.",
                thrown);
    }
}
