package io.limbeck.migrate.runner.exec;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrateException;

/** The program that the entrypoint should start cannot be found or executed; the database has already been migrated. */
public final class ProgramException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private ProgramException(ExitCode exitCode, String what, String why, String remedy) {
        super("program", exitCode, what, why, remedy, null);
    }

    public static ProgramException notFound(String program) {
        return new ProgramException(
                ExitCode.NOT_FOUND,
                "The program " + program + " was not found.",
                "",
                "After '--', write the command that starts the application, as in a shell.");
    }

    public static ProgramException notExecutable(String program) {
        return new ProgramException(
                ExitCode.NOT_EXECUTABLE,
                "The program " + program + " cannot be executed.",
                "",
                "Make the file executable (chmod +x), or name the program that runs it, for example: java -jar app.jar");
    }

    public static ProgramException isFolder(String program) {
        return new ProgramException(
                ExitCode.NOT_EXECUTABLE,
                "The program " + program + " cannot be executed.",
                "It is a directory.",
                "Name the file in it that starts the application instead.");
    }

    /** For any other reason. */
    public static ProgramException refused(String program, String why) {
        return new ProgramException(
                ExitCode.NOT_EXECUTABLE,
                "The program " + program + " cannot be started.",
                why,
                "Try the same command in a shell on the same machine.");
    }

    /** The C library cannot be called. */
    public static ProgramException noNativeAccess(String program) {
        return new ProgramException(
                ExitCode.NOT_EXECUTABLE,
                "This process cannot be replaced by " + program + ".",
                "The C library cannot be called: on Java 17 to 21 this needs a temporary folder without noexec.",
                "Omit --exec=native: the program then runs as a child process, which receives all signals. Or set -Djna.tmpdir.");
    }
}
