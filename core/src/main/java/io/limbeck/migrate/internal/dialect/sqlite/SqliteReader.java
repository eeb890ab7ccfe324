package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.FailureKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Opens a file for looking only.
 *
 * <p>A writer that was killed leaves a journal behind, and nobody can read before it is played back, which takes the right to
 * write. Every reader of SQLite does it; ours only then. See https://www.sqlite.org/lockingv3.html#hot_journals.
 */
final class SqliteReader {
    private static final String OPEN_MODE = "open_mode";
    private static final String READ_ONLY = "1";
    private static final String READ_WRITE_NEVER_MAKE = "2";

    private SqliteReader() {}

    static Connection connect(ConnectionRequest request, Properties properties) throws SQLException {
        properties.setProperty(OPEN_MODE, READ_ONLY);
        Connection connection = SqliteOpening.open(request, request.url(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA schema_version");
            return connection;
        } catch (SQLException refusal) {
            connection.close();
            if (new SqliteFailures().kindOf(refusal)
                    != FailureKind.READ_ONLY) { // which no reader is told for any other reason
                throw refusal;
            }
        }
        properties.setProperty(OPEN_MODE, READ_WRITE_NEVER_MAKE);
        return SqliteOpening.open(request, request.url(), properties);
    }
}
