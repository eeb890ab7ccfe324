package io.limbeck.migrate.error;

/** The calling program's listener threw an exception while it was notified of a step. */
public final class ListenerException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /** @param thrown by the listener */
    public ListenerException(Throwable thrown) {
        super(
                "listener",
                ExitCode.FAILED,
                "The migration listener of the calling program failed.",
                "It threw " + thrown.getClass().getSimpleName()
                        + (thrown.getMessage() == null ? "." : ": " + thrown.getMessage()),
                "Fix the listener, then run the command again.",
                thrown);
    }
}
