package io.limbeck.migrate.error;

import io.limbeck.migrate.advice.Advice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The backup that {@code --backup} asks for cannot be made, so the potentially destructive run did not start. */
public final class BackupException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private BackupException(ExitCode exitCode, String what, String why, Advice advice, @Nullable Throwable cause) {
        super("backup", exitCode, what, why, advice, cause);
    }

    /** The configuration does not allow a backup; detected before any connection is opened. */
    public static BackupException notConfigured(String what, String why, Advice advice) {
        return new BackupException(ExitCode.USAGE, what, why, advice, null);
    }

    /**
     * The backup was attempted and failed; no partial file remains.
     *
     * @param why the reason, or the last lines that the command printed; may be empty
     */
    public static BackupException failed(String what, String why, Advice advice, @Nullable Throwable cause) {
        return new BackupException(ExitCode.UNSAFE, what, why, advice, cause);
    }

    @Override
    public Optional<String> databaseState() {
        return Optional.of("Nothing was changed.");
    }
}
