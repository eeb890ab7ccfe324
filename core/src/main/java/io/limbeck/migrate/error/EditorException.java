package io.limbeck.migrate.error;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A script was to be opened in an editor, and was not. */
public final class EditorException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private EditorException(String what, String why, String remedy, @Nullable Throwable cause) {
        super(ExitCode.USAGE, what, why, remedy, cause);
    }

    public static EditorException noneSet(Path file) {
        return new EditorException(
                "No editor to open %s with.".formatted(file),
                "Neither VISUAL nor EDITOR is set.",
                "Set one of them, as in: export EDITOR=nano",
                null);
    }

    public static EditorException notStarted(String editor, Path file, Exception cause) {
        return new EditorException(
                "The editor '%s' cannot be started on %s.".formatted(editor, file),
                String.valueOf(cause.getMessage()),
                "Set VISUAL or EDITOR to a program that is there.",
                cause);
    }

    public static EditorException failed(String editor, Path file, int status) {
        return new EditorException(
                "The editor '%s' ended with status %d; %s may be as it was.".formatted(editor, status, file),
                "",
                "Open the file by hand, or set VISUAL or EDITOR to another program.",
                null);
    }
}
