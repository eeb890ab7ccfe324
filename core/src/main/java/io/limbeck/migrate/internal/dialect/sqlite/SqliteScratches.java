package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Scratches;
import io.limbeck.migrate.internal.dialect.scratch.ScratchUse;
import io.limbeck.migrate.internal.dialect.scratch.ScratchWork;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** SQLite: empty databases for comparisons and rehearsals. */
final class SqliteScratches implements Scratches {
    @Override
    public Connection stage(Driver driver) throws SQLException {
        return SqliteStage.open(driver);
    }

    @Override
    public List<String> copyDefinitions(Connection from, Connection scratch) throws SQLException {
        return SqliteStage.copy(from, scratch);
    }

    @Override
    public <T> T inScratch(
            ConnectionRequest target, Optional<ConnectionRequest> scratch, ScratchUse use, ScratchWork<T> work)
            throws SQLException {
        return SqliteScratch.run(target, use.rawSql(), work);
    }

    /** The engine looks through its whole list of objects for each one that is made. */
    @Override
    public OptionalInt tablesPerScratch() {
        return OptionalInt.of(100);
    }
}
