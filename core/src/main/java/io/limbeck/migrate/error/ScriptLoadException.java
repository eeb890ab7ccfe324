package io.limbeck.migrate.error;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A script compiles, but cannot be loaded as a migration; its statements were not run. */
public final class ScriptLoadException extends GraphException {
    private static final long serialVersionUID = 1L;

    /** Why the script cannot be loaded. */
    public enum Kind {
        /** It needs a class that is not on its class path. */
        MISSING_CLASS,
        /** Its class does not implement {@code Migration}, is abstract, or has no constructor without parameters. */
        SCRIPT_CLASS,
        /** Its constructor or static initialiser throws an exception, which is the cause. */
        SCRIPT_START
    }

    private final String script;
    private final int line;

    /**
     * @param line counted from 1; empty if unknown
     * @param what the clause after {@code file:line: }
     */
    public ScriptLoadException(
            Kind kind,
            String script,
            OptionalInt line,
            String what,
            String why,
            String remedy,
            @Nullable Throwable cause) {
        super(nameOf(kind), new ScriptFault(script, line, what).toString(), why, remedy, cause);
        this.script = script;
        this.line = line.orElse(0);
    }

    @Override
    public Optional<ScriptLocation> location() {
        OptionalInt place = line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
        return Optional.of(new ScriptLocation(Optional.empty(), script, place, Optional.empty()));
    }

    /** Whether it is of this kind. */
    public boolean is(Kind kind) {
        return kind().equals(nameOf(kind));
    }
}
