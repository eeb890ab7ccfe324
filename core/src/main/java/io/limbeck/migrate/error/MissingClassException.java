package io.limbeck.migrate.error;

import java.util.OptionalInt;

/** A script needs a class that is not on its class path. */
public final class MissingClassException extends ScriptLoadException {
    private static final long serialVersionUID = 1L;

    private final String missing;

    /** @param missing the name of the class, with dots */
    public MissingClassException(String script, OptionalInt line, String missing, Throwable cause) {
        super(
                script,
                line,
                "class " + missing + " is missing.",
                "",
                "Put the jar or directory that contains it on the class path: key 'model.classpath' for the runner, a dependency"
                        + " of the project (or of the plugin) in Maven, the class loader given to the Migrator in Java.",
                cause);
        this.missing = missing;
    }

    /** The name of the missing class, with dots. */
    public String missing() {
        return missing;
    }
}
