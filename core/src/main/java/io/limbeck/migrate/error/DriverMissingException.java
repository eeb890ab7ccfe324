package io.limbeck.migrate.error;

import org.jspecify.annotations.Nullable;

/** The JDBC driver for a database is not on the class path, or fails to start. */
public final class DriverMissingException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /**
     * @param database its own spelling, such as {@code PostgreSQL}
     * @param artifact the artifact with the driver, as {@code groupId:artifactId}
     */
    public DriverMissingException(String database, String driverClass, String artifact, @Nullable Throwable cause) {
        super(
                ExitCode.USAGE,
                "The JDBC driver for " + database + " cannot be loaded: " + driverClass + ".",
                cause == null || cause instanceof ClassNotFoundException
                        ? "It is not on the class path."
                        : cause.toString(),
                "Add " + artifact
                        + " to the dependencies of the project or of the plugin; runner.jar contains the drivers for"
                        + " SQLite, PostgreSQL and MariaDB.",
                cause);
    }
}
