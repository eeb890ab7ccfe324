package io.limbeck.migrate.internal.compile;

import io.limbeck.migrate.error.ScriptLoadException;
import java.util.OptionalInt;

/** Why a compiled script cannot be loaded as a migration. */
public final class LoadFailures {
    private LoadFailures() {}

    /**
     * A script needs a class that is not on its class path.
     *
     * @param missing the name of the class, with dots
     */
    public static ScriptLoadException missingClass(String script, OptionalInt line, String missing, Throwable cause) {
        return new ScriptLoadException(
                ScriptLoadException.Kind.MISSING_CLASS,
                script,
                line,
                "class " + missing + " is missing.",
                "",
                "Put the jar or directory that contains it on the class path: key 'model.classpath' for the runner, a dependency"
                        + " of the project (or of the plugin) in Maven, the class loader given to the Migrator in Java.",
                cause);
    }

    /** A script's class is not a valid migration: it does not implement the interface, is abstract, or has no no-argument constructor. */
    public static ScriptLoadException scriptClass(String script, OptionalInt line, String what, String remedy) {
        return new ScriptLoadException(ScriptLoadException.Kind.SCRIPT_CLASS, script, line, what, "", remedy, null);
    }

    /**
     * The constructor or the static initialiser of a script throws an exception, which is the cause.
     *
     * @param place {@code constructor} or {@code static initialiser}
     */
    public static ScriptLoadException scriptStart(
            String script, OptionalInt line, String className, String place, Throwable thrown) {
        return new ScriptLoadException(
                ScriptLoadException.Kind.SCRIPT_START,
                script,
                line,
                "the " + place + " of class " + className + " failed.",
                thrown.toString(),
                "Move the work into upgrade and downgrade.",
                thrown);
    }
}
