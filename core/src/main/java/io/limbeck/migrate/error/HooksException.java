package io.limbeck.migrate.error;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The project's own hooks, or a command that they name, failed. */
public final class HooksException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private HooksException(String what, String why, String remedy, @Nullable Throwable cause) {
        super(ExitCode.FAILED, what, why, remedy, cause);
    }

    /**
     * What one of their methods threw.
     *
     * @param place the file and line, or the class
     * @param method what was asked of it
     */
    public static HooksException thrown(String place, String method, Throwable thrown) {
        return new HooksException(
                "The hooks of this project failed in " + method + ", at " + place + ".",
                "They threw " + thrown.getClass().getSimpleName()
                        + (thrown.getMessage() == null ? "." : ": " + thrown.getMessage()),
                "Mend them, then run the command again; nothing was written.",
                thrown);
    }

    public static HooksException notStarted(List<String> command, Path script, Exception cause) {
        return new HooksException(
                "'" + String.join(" ", command) + "' cannot be started; " + script + " is written.",
                String.valueOf(cause.getMessage()),
                "Name a program that is there in afterWriting of the hooks.",
                cause);
    }

    /**
     * A command of theirs that did not end with status 0.
     *
     * @param output the last of what the command said, may be empty
     */
    public static HooksException failed(List<String> command, Path script, int status, String output) {
        return new HooksException(
                "'" + String.join(" ", command) + "' ended with status " + status + "; " + script + " is written.",
                output,
                "Look at the script, then run that command by hand.",
                null);
    }
}
