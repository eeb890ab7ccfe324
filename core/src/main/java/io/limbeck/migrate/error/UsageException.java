package io.limbeck.migrate.error;

/** The command is invalid, or its options cannot be combined. */
public final class UsageException extends MigrateException {
    private static final long serialVersionUID = 1L;

    public UsageException(String what, String remedy) {
        super("usage", ExitCode.USAGE, what, "", remedy, null);
    }
}
