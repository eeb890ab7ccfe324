package io.limbeck.migrate.error;

import org.jspecify.annotations.Nullable;

/** The revision graph, or a symbol looked up in it, is invalid; nothing was written. */
public abstract class GraphException extends MigrateException {
    private static final long serialVersionUID = 1L;

    protected GraphException(String what, String why, String remedy) {
        super(ExitCode.GRAPH, what, why, remedy, null);
    }

    protected GraphException(String what, String why, String remedy, @Nullable Throwable cause) {
        super(ExitCode.GRAPH, what, why, remedy, cause);
    }
}
