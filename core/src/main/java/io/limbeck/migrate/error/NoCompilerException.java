package io.limbeck.migrate.error;

/** Java scripts must be compiled because the class cache does not contain them, and this Java installation has no compiler. */
public final class NoCompilerException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /** @param why what was searched for and not found, one sentence */
    public NoCompilerException(String why) {
        super(
                "no-compiler",
                ExitCode.USAGE,
                "Java scripts cannot be compiled with " + System.getProperty("java.home") + " (Java "
                        + System.getProperty("java.specification.version") + ").",
                why,
                "Run migrate with a JDK, or with runner.jar, which includes a compiler; or compile the scripts when the image"
                        + " is built (command 'compile'), with the Java version and the class path they will run with.",
                null);
    }
}
