package io.limbeck.migrate.error;

import io.limbeck.migrate.advice.Advice;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A new script could not be written. Contains its text, so nothing is lost. */
public final class ScriptWriteException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String text;

    /**
     * @param path the file that was to be created
     * @param why the reason, one sentence
     * @param text the content of the file
     */
    public ScriptWriteException(Path path, String why, Advice advice, String text, @Nullable Throwable cause) {
        super(
                "script-write",
                ExitCode.USAGE,
                "Cannot write the script " + path.toAbsolutePath().normalize() + ".",
                why,
                advice,
                cause);
        this.path = path.toAbsolutePath().normalize().toString();
        this.text = text;
    }

    /** The same failure with the text in its message: for containers of which only the log remains. */
    public ScriptWriteException withText() {
        String reason = why().map(words -> words + "\n").orElse("") + "This is the content of the script:\n\n" + text;
        return new ScriptWriteException(
                Path.of(path), reason, advice().and(" Or create the file yourself, and commit it."), text, getCause());
    }

    /** The absolute path of the file that was to be created. */
    public String path() {
        return path;
    }

    /** The content of the file. */
    public String text() {
        return text;
    }
}
