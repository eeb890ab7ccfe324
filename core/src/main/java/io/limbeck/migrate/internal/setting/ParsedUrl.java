package io.limbeck.migrate.internal.setting;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A database URL in its parts.
 *
 * @param jdbc the JDBC URL, without user name and password; a file in it is absolute
 * @param database the product, as named in the URL
 * @param file the absolute path of the database, where it is one file
 */
public record ParsedUrl(
        String jdbc, String database, Optional<String> username, Optional<String> password, Optional<Path> file) {
    public ParsedUrl {
        requireNonNull(jdbc, "jdbc");
        requireNonNull(database, "database");
        requireNonNull(username, "username");
        requireNonNull(password, "password");
        requireNonNull(file, "file");
    }

    /** Of a server. */
    public ParsedUrl(String jdbc, String database, Optional<String> username, Optional<String> password) {
        this(jdbc, database, username, password, Optional.empty());
    }

    /** Safe to print. */
    @Override
    public String toString() {
        return Secrets.maskUrl(jdbc);
    }
}
