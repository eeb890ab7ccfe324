package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.ScratchWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** A database in memory, of the same engine, as the engine is the driver's. */
final class SqliteScratch {
    private SqliteScratch() {}

    static <T> T run(ConnectionRequest target, ScratchWork<T> work) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("transaction_mode", "IMMEDIATE");
        try (Connection scratch = SqliteOpening.open(target, SqliteFile.PREFIX + ":memory:", properties)) {
            return work.on(scratch);
        }
    }
}
