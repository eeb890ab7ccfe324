package io.limbeck.migrate.error;

/** The program's own listener threw while it was told of a step. */
public final class ListenerException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /** @param thrown by the listener */
    public ListenerException(Throwable thrown) {
        super(
                ExitCode.FAILED,
                "The listener of the program that runs migrate failed.",
                "It threw " + thrown.getClass().getSimpleName()
                        + (thrown.getMessage() == null ? "." : ": " + thrown.getMessage()),
                "Mend the listener, then run the command again.",
                thrown);
    }
}
