package io.limbeck.migrate.error;

/** A table was not rebuilt because the rebuild would lose something. */
public final class RebuildRefusedException extends MigrateException {
    private static final long serialVersionUID = 1L;

    public RebuildRefusedException(String what, String remedy) {
        super(ExitCode.FAILED, what, "", remedy, null);
    }
}
