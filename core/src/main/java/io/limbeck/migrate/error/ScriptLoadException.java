package io.limbeck.migrate.error;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A script compiles, but cannot be loaded as a migration; its statements were not run. */
public abstract sealed class ScriptLoadException extends GraphException
        permits ScriptClassException, ScriptStartException, MissingClassException {
    private static final long serialVersionUID = 1L;

    private final String script;
    private final int line;

    /** @param what the clause after {@code file:line: } */
    protected ScriptLoadException(
            String script, OptionalInt line, String what, String why, String remedy, @Nullable Throwable cause) {
        super(new ScriptFault(script, line, what).toString(), why, remedy, cause);
        this.script = script;
        this.line = line.orElse(0);
    }

    @Override
    public final Optional<ScriptLocation> location() {
        OptionalInt place = line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
        return Optional.of(new ScriptLocation(Optional.empty(), script, place, Optional.empty()));
    }
}
