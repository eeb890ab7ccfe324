package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import org.jspecify.annotations.Nullable;

/** A script location is missing, or it or a file in it cannot be read. */
public final class ScriptFolderException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private static final Hint MIGRATIONS = Hint.ofOption("migrations");

    private final String place;

    private ScriptFolderException(String place, String what, String why, Advice advice, @Nullable Throwable cause) {
        super("script-folder", ExitCode.USAGE, what, why, advice, cause);
        this.place = requireNonNull(place, "place");
    }

    /** The folder does not exist. */
    public static ScriptFolderException missing(String absolutePath) {
        return new ScriptFolderException(
                absolutePath,
                "The script folder %s does not exist.".formatted(absolutePath),
                "",
                Advice.of("Change to the project's folder, or name the right folder with ")
                        .and(MIGRATIONS)
                        .and(", or start a new project: ")
                        .and(Hint.command("init")),
                null);
    }

    /** The path exists but is not a folder. */
    public static ScriptFolderException notAFolder(String absolutePath) {
        return new ScriptFolderException(
                absolutePath,
                "%s is not a folder.".formatted(absolutePath),
                "",
                Advice.of("Name the script folder with ")
                        .and(MIGRATIONS)
                        .and(", or with the key 'migrations' in migrate.properties."),
                null);
    }

    /** The class path does not contain the folder. */
    public static ScriptFolderException missingOnClasspath(String resource) {
        return new ScriptFolderException(
                "classpath:" + resource,
                "There is no folder %s on the class path.".formatted(resource),
                "A folder in a jar is visible only if the jar was created with directory entries.",
                Advice.of(
                        "Put the scripts under src/main/resources/%s, or name the right folder with the key 'migrations'."
                                .formatted(resource)),
                null);
    }

    /** A folder or file exists but cannot be read. */
    public static ScriptFolderException unreadable(String absolutePath, Exception cause) {
        String reason = cause instanceof java.nio.file.AccessDeniedException
                ? "Permission denied."
                : cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        return new ScriptFolderException(
                absolutePath,
                "Cannot read %s.".formatted(absolutePath),
                reason,
                Advice.of("Make it readable for the user who runs migrate."),
                cause);
    }

    /** The folder contains Alembic scripts. */
    public static ScriptFolderException python(String absolutePath) {
        return new ScriptFolderException(
                absolutePath,
                "%s contains Python files, but no migrate scripts.".formatted(absolutePath),
                "Alembic's scripts run in Python; migrate reads *.java and *.sql.",
                Advice.of("Name another folder with ")
                        .and(MIGRATIONS)
                        .and(", and create the revisions there with the same ids: ")
                        .and(Hint.command("revision").option("rev-id", "ID").message("…")),
                null);
    }

    /** A script is a symbolic link to a target outside the folder. */
    public static ScriptFolderException leadsOut(String link, String target) {
        return new ScriptFolderException(
                link,
                "%s is a symbolic link to a target outside the script folder: %s.".formatted(link, target),
                "A script must be reviewed together with the others.",
                Advice.of("Replace the link by the script itself, or add its folder to the key 'migrations'."),
                null);
    }

    /** A script exceeds the size limit. */
    public static ScriptFolderException tooLong(String script, long bytes, long most) {
        return new ScriptFolderException(
                script,
                "%s is too large: %,d bytes; the limit is %,d.".formatted(script, bytes, most),
                "",
                Advice.of(
                        "Load that many rows with the database's own tool, or split the script into several revisions."),
                null);
    }

    /** The absolute path, or {@code classpath:…}. */
    public String place() {
        return place;
    }
}
