package io.limbeck.migrate.error;

/** The program that the entrypoint should become cannot be found or executed; the database is migrated. */
public final class ProgramException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private ProgramException(ExitCode exitCode, String what, String why, String remedy) {
        super(exitCode, what, why, remedy, null);
    }

    public static ProgramException notFound(String program) {
        return new ProgramException(
                ExitCode.NOT_FOUND,
                "There is no program " + program + ".",
                "",
                "Write behind '--' what starts the application, as a shell would find it.");
    }

    public static ProgramException notExecutable(String program) {
        return new ProgramException(
                ExitCode.NOT_EXECUTABLE,
                "The program " + program + " cannot be executed.",
                "",
                "Make the file executable (chmod +x), or name what runs it, as in: java -jar app.jar");
    }

    public static ProgramException isFolder(String program) {
        return new ProgramException(
                ExitCode.NOT_EXECUTABLE,
                "The program " + program + " cannot be executed.",
                "It is a folder.",
                "Name the file in it that starts the application.");
    }

    /** For a reason of its own. */
    public static ProgramException refused(String program, String why) {
        return new ProgramException(
                ExitCode.NOT_EXECUTABLE,
                "The program " + program + " cannot be started.",
                why,
                "Try the same words in a shell on the same machine.");
    }

    /** Nothing leads to the C library. */
    public static ProgramException noNativeAccess(String program) {
        return new ProgramException(
                ExitCode.NOT_EXECUTABLE,
                "This process cannot become " + program + ".",
                "The C library is out of reach: on Java 17 to 21 that takes a temporary folder that programs may be run from.",
                "Leave --exec=native out: then the program is started as a child, which gets all signals. Or set -Djna.tmpdir.");
    }
}
