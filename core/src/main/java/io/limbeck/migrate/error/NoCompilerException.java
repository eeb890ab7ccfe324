package io.limbeck.migrate.error;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;

/** Java scripts must be compiled because the class cache does not contain them, and this Java installation has no compiler. */
public final class NoCompilerException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private static final String WHERE = "Java scripts cannot be compiled with " + System.getProperty("java.home")
            + " (Java " + System.getProperty("java.specification.version") + ").";

    /** @param why what was searched for and not found, one sentence */
    public NoCompilerException(String why) {
        super(
                "no-compiler",
                ExitCode.USAGE,
                WHERE,
                why,
                "Run migrate with a JDK, or with runner.jar, which includes a compiler; or compile the scripts when the image"
                        + " is built (command 'compile'), with the Java version and the class path they will run with.",
                null);
    }

    private NoCompilerException(String why, Advice advice) {
        super("no-compiler", ExitCode.USAGE, WHERE, why, advice, null);
    }

    /**
     * The application is a jar with jars in it, which no compiler reads.
     *
     * @param script a script whose classes are not in the jar
     */
    public static NoCompilerException insideJar(String script) {
        return new NoCompilerException(
                "The application is a jar that contains its libraries as jars, which no compiler can read, and the classes of "
                        + script + " are not packed in it.",
                Advice.of("Compile the scripts when the application is packaged: bind the plugin's goal `")
                        .and(Hint.command("compile"))
                        .and(
                                "` to the phase prepare-package, with migrations set to the folder below target/classes."));
    }
}
