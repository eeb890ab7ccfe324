package io.limbeck.migrate.error;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** A place where scripts should be is missing, or it or a file in it cannot be read. */
public final class ScriptFolderException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final String place;

    private ScriptFolderException(String place, String what, String why, String remedy, @Nullable Throwable cause) {
        super(ExitCode.USAGE, what, why, remedy, cause);
        this.place = requireNonNull(place, "place");
    }

    /** There is no such folder. */
    public static ScriptFolderException missing(String absolutePath) {
        return new ScriptFolderException(
                absolutePath,
                "There is no folder %s.".formatted(absolutePath),
                "",
                "Go to the project's folder, name the right one with --migrations, or in a new project: migrate init",
                null);
    }

    /** The folder's name belongs to something that is no folder. */
    public static ScriptFolderException notAFolder(String absolutePath) {
        return new ScriptFolderException(
                absolutePath,
                "%s is not a folder.".formatted(absolutePath),
                "",
                "Name the folder of the scripts with --migrations, or as 'migrations' in migrate.properties.",
                null);
    }

    /** Nothing on the class path has this name. */
    public static ScriptFolderException missingOnClasspath(String resource) {
        return new ScriptFolderException(
                "classpath:" + resource,
                "There is no folder %s on the class path.".formatted(resource),
                "A jar shows its folders only when it was written with directory entries.",
                "Put the scripts under src/main/resources/%s, or name the right place as 'migrations'."
                        .formatted(resource),
                null);
    }

    /** A folder or file is there but cannot be read. */
    public static ScriptFolderException unreadable(String absolutePath, Exception cause) {
        String reason = cause instanceof java.nio.file.AccessDeniedException
                ? "Permission denied."
                : cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        return new ScriptFolderException(
                absolutePath,
                "Cannot read %s.".formatted(absolutePath),
                reason,
                "Make it readable for the user that runs migrate.",
                cause);
    }

    /** The folder holds scripts of Alembic. */
    public static ScriptFolderException python(String absolutePath) {
        return new ScriptFolderException(
                absolutePath,
                "%s holds Python files and no scripts of migrate.".formatted(absolutePath),
                "Alembic's scripts run in Python; migrate reads *.java and *.sql.",
                "Name another folder with --migrations, and write the revisions there under the same ids: migrate revision"
                        + " --rev-id ID -m \"…\"",
                null);
    }

    /** A symbolic link among the scripts whose target is elsewhere. */
    public static ScriptFolderException leadsOut(String link, String target) {
        return new ScriptFolderException(
                link,
                "%s is a symbolic link that leads out of the folder of scripts, to %s.".formatted(link, target),
                "What is run as a migration must be under review with the others.",
                "Put the script itself there, or add its folder to the key 'migrations'.",
                null);
    }

    /** A script of more bytes than are read. */
    public static ScriptFolderException tooLong(String script, long bytes, long most) {
        return new ScriptFolderException(
                script,
                "%s has %,d bytes; at most %,d are read.".formatted(script, bytes, most),
                "",
                "Load so many rows with the database's own tool, or split the script into several revisions.",
                null);
    }

    /** The absolute path, or {@code classpath:…}. */
    public String place() {
        return place;
    }
}
