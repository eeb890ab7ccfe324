package io.limbeck.migrate.shell;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrateException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A script could not be opened in an editor. */
public final class EditorException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private EditorException(String what, String why, String remedy, @Nullable Throwable cause) {
        super("editor", ExitCode.USAGE, what, why, remedy, cause);
    }

    public static EditorException noneSet(Path file) {
        return new EditorException(
                "Cannot open %s: no editor is configured.".formatted(file),
                "Neither VISUAL nor EDITOR is set.",
                "Set one of them, for example: export EDITOR=nano",
                null);
    }

    public static EditorException notStarted(String editor, Path file, Exception cause) {
        return new EditorException(
                "Cannot open %s: the editor '%s' does not start.".formatted(file, editor),
                String.valueOf(cause.getMessage()),
                "Set VISUAL or EDITOR to an installed program.",
                cause);
    }

    public static EditorException failed(String editor, Path file, int status) {
        return new EditorException(
                "The editor '%s' exited with status %d; %s may be unchanged.".formatted(editor, status, file),
                "",
                "Open the file yourself, or set VISUAL or EDITOR to another program.",
                null);
    }
}
