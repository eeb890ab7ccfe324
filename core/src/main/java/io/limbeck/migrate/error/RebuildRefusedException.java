package io.limbeck.migrate.error;

/** A table was not written anew, or not with this outcome, because something would be lost by it. */
public final class RebuildRefusedException extends MigrateException {
    private static final long serialVersionUID = 1L;

    public RebuildRefusedException(String what, String remedy) {
        super(ExitCode.FAILED, what, "", remedy, null);
    }
}
