package io.limbeck.migrate.error;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A new script could not be written; its text is here, so nothing is lost. */
public final class ScriptWriteException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String text;

    /**
     * @param path the file that was to be made
     * @param why the reason, a sentence
     * @param text what was to be in the file
     */
    public ScriptWriteException(Path path, String why, String remedy, String text, @Nullable Throwable cause) {
        super(ExitCode.USAGE, "Cannot write the script " + path.toAbsolutePath().normalize() + ".", why, remedy, cause);
        this.path = path.toAbsolutePath().normalize().toString();
        this.text = text;
    }

    /** The same failure, which tells the text too: where a log is all that is left of a container. */
    public ScriptWriteException withText() {
        String reason =
                why().map(words -> words + "\n").orElse("") + "This is the script that should be there:\n\n" + text;
        return new ScriptWriteException(
                Path.of(path), reason, remedy() + " Or put the script there by hand, and commit it.", text, getCause());
    }

    /** The absolute path of the file that was to be made. */
    public String path() {
        return path;
    }

    /** What was to be in the file. */
    public String text() {
        return text;
    }
}
