package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Sessions;
import io.limbeck.migrate.internal.dialect.loan.SessionMemory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** SQLite: opens connections, and keeps them as migrate needs them. */
final class SqliteSessions implements Sessions {
    /**
     * Transactions begin IMMEDIATE: one that begins by reading cannot go on to writing when another process wrote meanwhile, however
     * long it waits.
     */
    @Override
    public Connection connect(ConnectionRequest request) throws SQLException {
        if (request.isLent()) {
            return SqliteLoan.connect(request);
        }
        SqliteFile.refuseFolder(request.url());
        Properties properties = new Properties();
        properties.setProperty("busy_timeout", SqliteLock.millis(request.busyTimeout()));
        properties.setProperty("transaction_mode", "IMMEDIATE");
        if (request.access() == Access.READ) {
            return SqliteReader.connect(request, properties);
        }
        SqliteFile.makeParentFolders(request.url());
        return SqliteOpening.open(request, request.url(), properties);
    }

    @Override
    public SessionMemory remember(Connection connection) throws SQLException {
        return SqliteLoan.remember(connection);
    }

    @Override
    public Optional<Object> fileKey(Connection live) throws SQLException {
        return SqliteFile.of(live.getMetaData().getURL()).flatMap(SqliteFile::key);
    }
}
