package io.limbeck.migrate.error;

/** The command cannot be understood, or its options do not go together. */
public final class UsageException extends MigrateException {
    private static final long serialVersionUID = 1L;

    public UsageException(String what, String remedy) {
        super(ExitCode.USAGE, what, "", remedy, null);
    }
}
