package io.limbeck.migrate.error;

import java.util.OptionalInt;

/** A script's class is not a valid migration: it does not implement the interface, is abstract, or has no no-argument constructor. */
public final class ScriptClassException extends ScriptLoadException {
    private static final long serialVersionUID = 1L;

    public ScriptClassException(String script, OptionalInt line, String what, String remedy) {
        super(script, line, what, "", remedy, null);
    }
}
