package io.limbeck.migrate.model;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.DatabaseException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/**
 * The server that a model is read for, as reported by its driver; some types and statements depend on it.
 *
 * @param product such as {@code MariaDB}
 * @param version the complete version, such as {@code 11.4.2-MariaDB}
 */
public record ServerVersion(String product, String version, int major, int minor) {
    public ServerVersion {
        requireNonNull(product, "product");
        requireNonNull(version, "version");
    }

    /**
     * The server of a connection.
     *
     * @throws DatabaseException if the driver does not report it
     */
    public static ServerVersion of(Connection connection) {
        try {
            DatabaseMetaData server = connection.getMetaData();
            return new ServerVersion(
                    server.getDatabaseProductName(),
                    server.getDatabaseProductVersion(),
                    server.getDatabaseMajorVersion(),
                    server.getDatabaseMinorVersion());
        } catch (SQLException e) {
            throw new DatabaseException(
                    "Cannot read the server's version.",
                    String.valueOf(e.getMessage()),
                    "Check the connection, and try again.",
                    e);
        }
    }
}
