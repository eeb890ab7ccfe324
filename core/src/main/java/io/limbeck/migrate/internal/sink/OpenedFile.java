package io.limbeck.migrate.internal.sink;

import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.internal.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The file that a connection has opened, where the database is a file. Whoever holds an open file can write to it when another one has
 * taken its name, or none has; nobody would read that.
 */
final class OpenedFile {
    private final Connection connection;
    private final Dialect dialect;
    private Optional<Object> key = Optional.empty();

    OpenedFile(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Remembers which one it is, as soon as it is there. */
    void meet() {
        if (key.isEmpty()) {
            key = now();
        }
    }

    void mustStillBeThere() {
        if (key.isPresent() && !key.equals(now())) {
            throw new DatabaseException(
                    "The database file was replaced or deleted while migrate was using it.",
                    "The changes went into the file that migrate had opened, not into the one that has its name now.",
                    "Keep other programs from replacing the file, then run the command again.",
                    null);
        }
    }

    private Optional<Object> now() {
        try {
            return dialect.sessions().fileKey(connection);
        } catch (SQLException e) {
            throw new StatementFailedException("(looking for the file)", e);
        }
    }
}
