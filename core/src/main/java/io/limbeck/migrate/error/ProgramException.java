package io.limbeck.migrate.error;

/** The program that the entrypoint should become cannot be found or executed; the database is migrated. */
public final class ProgramException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private ProgramException(ExitCode exitCode, String what, String remedy, Throwable cause) {
        super(exitCode, what, "", remedy, cause);
    }

    public static ProgramException notFound(String program, Throwable cause) {
        return new ProgramException(
                ExitCode.NOT_FOUND,
                "There is no program " + program + ".",
                "Write behind '--' what starts the application, as a shell would find it.",
                cause);
    }

    public static ProgramException notExecutable(String program, Throwable cause) {
        return new ProgramException(
                ExitCode.NOT_EXECUTABLE,
                "The program " + program + " cannot be executed.",
                "Make the file executable (chmod +x), or name what runs it, as in: java -jar app.jar",
                cause);
    }
}
