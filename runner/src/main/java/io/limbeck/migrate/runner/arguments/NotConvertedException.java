package io.limbeck.migrate.runner.arguments;

import java.io.Serial;

/** A word that is not a value of its option. */
public final class NotConvertedException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    /** @param reason completes "Invalid value for option …: " */
    public NotConvertedException(String reason) {
        super(reason);
    }
}
