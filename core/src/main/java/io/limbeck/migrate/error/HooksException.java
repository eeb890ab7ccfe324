package io.limbeck.migrate.error;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The project's hooks, or a command that they run, failed. */
public final class HooksException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private HooksException(String what, String why, String remedy, @Nullable Throwable cause) {
        super("hooks", ExitCode.FAILED, what, why, remedy, cause);
    }

    /**
     * One of their methods threw an exception.
     *
     * @param place the file and line, or the class
     * @param method the method that was called
     */
    public static HooksException thrown(String place, String method, Throwable thrown) {
        return new HooksException(
                "The project's hooks failed in " + method + ", at " + place + ".",
                "They threw " + thrown.getClass().getSimpleName()
                        + (thrown.getMessage() == null ? "." : ": " + thrown.getMessage()),
                "Fix the hooks, then run the command again. Nothing was written.",
                thrown);
    }

    public static HooksException notStarted(List<String> command, Path script, Exception cause) {
        return new HooksException(
                "Cannot start '" + String.join(" ", command) + "'; " + script + " was written.",
                String.valueOf(cause.getMessage()),
                "Return an installed program from afterWriting in the hooks.",
                cause);
    }

    /**
     * One of their commands exited with a status other than 0.
     *
     * @param output the end of the command's output, may be empty
     */
    public static HooksException failed(List<String> command, Path script, int status, String output) {
        return new HooksException(
                "'" + String.join(" ", command) + "' exited with status " + status + "; " + script + " was written.",
                output,
                "Check the script, then run that command yourself.",
                null);
    }
}
