package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Scratches;
import io.limbeck.migrate.internal.dialect.scratch.ScratchUse;
import io.limbeck.migrate.internal.dialect.scratch.ScratchWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** PostgreSQL: empty databases for comparisons and rehearsals. */
final class PostgresqlScratches implements Scratches {
    @Override
    public List<String> copyDefinitions(Connection from, Connection scratch) throws SQLException {
        return PostgresqlStage.copy(from, scratch);
    }

    @Override
    public <T> T inScratch(
            ConnectionRequest target, Optional<ConnectionRequest> scratch, ScratchUse use, ScratchWork<T> work)
            throws SQLException {
        ConnectionRequest place = scratch.orElse(target).with(Access.WRITE);
        if (use.rawSql() || !use.schemas().isEmpty()) {
            return new PostgresqlScratchDatabase(target.with(Access.READ), place).run(use.rawSql(), work);
        }
        return PostgresqlScratch.run(new PostgresqlSessions().connect(place), work);
    }
}
