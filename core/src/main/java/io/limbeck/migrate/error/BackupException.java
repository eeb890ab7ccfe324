package io.limbeck.migrate.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The copy that {@code --backup} asks for cannot be kept, so the run that may destroy something did not begin. */
public final class BackupException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private BackupException(ExitCode exitCode, String what, String why, String remedy, @Nullable Throwable cause) {
        super(exitCode, what, why, remedy, cause);
    }

    /** The configuration leaves no way to keep one; known before anything is connected. */
    public static BackupException notConfigured(String what, String why, String remedy) {
        return new BackupException(ExitCode.USAGE, what, why, remedy, null);
    }

    /**
     * It was tried, and nothing is left of the attempt.
     *
     * @param why the reason, or the last that the command has printed; may be empty
     */
    public static BackupException failed(String what, String why, String remedy, @Nullable Throwable cause) {
        return new BackupException(ExitCode.UNSAFE, what, why, remedy, cause);
    }

    @Override
    public Optional<String> databaseState() {
        return Optional.of("Nothing was changed.");
    }
}
