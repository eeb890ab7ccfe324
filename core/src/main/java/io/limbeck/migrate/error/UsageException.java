package io.limbeck.migrate.error;

import io.limbeck.migrate.advice.Advice;

/** The command is invalid, or its options cannot be combined. */
public final class UsageException extends MigrateException {
    private static final long serialVersionUID = 1L;

    public UsageException(String what, String remedy) {
        this(what, Advice.of(remedy));
    }

    public UsageException(String what, Advice advice) {
        super("usage", ExitCode.USAGE, what, "", advice, null);
    }
}
