package io.limbeck.migrate.internal.dialect.sqlite;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Optional;

/** The file behind a {@code jdbc:sqlite:} URL. */
final class SqliteFile {
    static final String PREFIX = "jdbc:sqlite:";

    private SqliteFile() {}

    /** Empty for a database in memory, or a resource. */
    static Optional<Path> of(String jdbcUrl) {
        String rest = jdbcUrl.substring(PREFIX.length());
        int query = rest.indexOf('?');
        String path = query < 0 ? rest : rest.substring(0, query);
        if (path.isEmpty() || path.startsWith(":")) {
            return Optional.empty();
        }
        try {
            if (!path.startsWith("file:")) {
                return Optional.of(Path.of(path).toAbsolutePath());
            }
            boolean inMemory = path.startsWith("file::") || rest.contains("mode=memory");
            return inMemory ? Optional.empty() : Optional.of(ofUri(path));
        } catch (IllegalArgumentException e) { // a path, or a URI, that cannot be one: the driver will say it
            return Optional.empty();
        }
    }

    /** What the file system knows the file by; empty where there is no such file, or no such knowledge. */
    static Optional<Object> key(Path file) {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** {@code file:relative}, {@code file:/absolute}, {@code file:///absolute}. */
    private static Path ofUri(String uri) {
        URI parsed = URI.create(uri);
        String path = parsed.isOpaque() ? parsed.getSchemeSpecificPart() : parsed.getPath();
        return Path.of(path).toAbsolutePath();
    }

    static void makeParentFolders(String jdbcUrl) throws SQLException {
        Optional<Path> file = of(jdbcUrl);
        if (file.isPresent()) {
            makeParentFolders(file.get());
        }
    }

    static void makeParentFolders(Path file) throws SQLException {
        Path folder = file.resolveSibling("");
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw SqliteFailures.cannotOpen(e.getFile() + " is a file, so there is no folder " + folder + ".", e);
        } catch (IOException e) {
            throw SqliteFailures.cannotOpen("Cannot create the folder " + folder + ": " + e, e);
        }
    }

    /** SQLite's own word for a folder is that it cannot be opened. */
    static void refuseFolder(String jdbcUrl) throws SQLException {
        Optional<Path> file = of(jdbcUrl).filter(Files::isDirectory);
        if (file.isPresent()) {
            throw SqliteFailures.cannotOpen(file.get() + " is a folder, not a file.", null);
        }
    }
}
