package io.limbeck.migrate.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a database is, taken apart so that no part that is shown or passed on holds a password by accident.
 *
 * @param jdbc the JDBC URL, without user name and password, its file made absolute
 * @param database which product, in the URL's own word: {@code sqlite}, {@code postgresql}, {@code mysql}, …
 * @param username the one inside the URL
 * @param password the one inside the URL
 * @param file the database's file, absolute, where it is a SQLite file
 * @param display the JDBC URL, safe to print: parameters that hold secrets are masked
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
