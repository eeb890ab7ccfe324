package io.limbeck.migrate.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A database URL in its parts, so that no part that is printed or passed on contains a password by accident.
 *
 * @param jdbc the JDBC URL, without user name and password; a file in it is absolute
 * @param database the product, as named in the URL: {@code sqlite}, {@code postgresql}, {@code mysql}, …
 * @param username the user name in the URL
 * @param password the password in the URL
 * @param file the absolute path of a SQLite file
 * @param display the JDBC URL, safe to print: secret parameters are masked
 */
public record DatabaseUrl(
        String jdbc,
        String database,
        Optional<String> username,
        Optional<String> password,
        Optional<Path> file,
        String display) {
    public DatabaseUrl {
        requireNonNull(jdbc, "jdbc");
        requireNonNull(database, "database");
        requireNonNull(username, "username");
        requireNonNull(password, "password");
        requireNonNull(file, "file");
        requireNonNull(display, "display");
    }

    /** Safe to print. */
    @Override
    public String toString() {
        return display;
    }
}
