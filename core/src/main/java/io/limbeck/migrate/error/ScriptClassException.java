package io.limbeck.migrate.error;

import java.util.OptionalInt;

/** The class of a script has not the shape of a migration: another type, abstract, or no constructor without parameters. */
public final class ScriptClassException extends ScriptLoadException {
    private static final long serialVersionUID = 1L;

    public ScriptClassException(String script, OptionalInt line, String what, String remedy) {
        super(script, line, what, "", remedy, null);
    }
}
