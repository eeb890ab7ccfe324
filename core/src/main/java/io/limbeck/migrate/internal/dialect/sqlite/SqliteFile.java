package io.limbeck.migrate.internal.dialect.sqlite;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The file behind a {@code jdbc:sqlite:} URL. */
final class SqliteFile {
    static final String PREFIX = "jdbc:sqlite:";

    private SqliteFile() {}

    /** Empty for a database in memory, a resource, or a {@code file:} URI that the driver alone understands. */
    static Optional<Path> of(String jdbcUrl) {
        String rest = jdbcUrl.substring(PREFIX.length());
        int query = rest.indexOf('?');
        String path = query < 0 ? rest : rest.substring(0, query);
        if (path.isEmpty() || path.startsWith(":") || path.startsWith("file:")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(path).toAbsolutePath());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
