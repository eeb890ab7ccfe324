package io.limbeck.migrate.error;

/** Java scripts are to run, the class cache does not hold them, and this Java has no compiler. */
public final class NoCompilerException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /** @param why what was looked for and not found, a sentence */
    public NoCompilerException(String why) {
        super(
                ExitCode.USAGE,
                "Java scripts cannot be compiled with " + System.getProperty("java.home") + " (Java "
                        + System.getProperty("java.specification.version") + ").",
                why,
                "Run migrate with a JDK, or with runner.jar, which carries a compiler; or compile the scripts when the image"
                        + " is built (command 'compile'), with the Java version and the class path that will run them.",
                null);
    }
}
