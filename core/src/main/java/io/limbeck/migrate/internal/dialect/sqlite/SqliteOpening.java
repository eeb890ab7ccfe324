package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.FailureKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** Opens files. Of one that it cannot open, SQLite says no more than that; the file system knows why. */
final class SqliteOpening {
    private SqliteOpening() {}

    static Connection open(ConnectionRequest request, String url, Properties properties) throws SQLException {
        try {
            return request.driver().connect(url, properties);
        } catch (SQLException e) {
            if (SqliteFailures.isWithoutEngine(e)) {
                throw SqliteFailures.withoutEngine(e);
            }
            Optional<String> reason = new SqliteFailures().kindOf(e) == FailureKind.REFUSED
                    ? SqliteFile.of(url).flatMap(SqliteOpening::obstacle)
                    : Optional.empty();
            if (reason.isPresent()) {
                throw SqliteFailures.withoutRight(reason.get(), e);
            }
            throw e;
        }
    }

    private static Optional<String> obstacle(Path file) {
        Path folder = file.resolveSibling("");
        if (Files.exists(file)) {
            return Files.isReadable(file)
                    ? Optional.empty()
                    : Optional.of("This process's user has no permission to read the file " + file + ".");
        }
        return Files.isWritable(folder)
                ? Optional.empty()
                : Optional.of("This process's user has no permission to create a file in the folder " + folder + ".");
    }
}
