package io.limbeck.migrate.toy;

import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Scratches;
import io.limbeck.migrate.internal.dialect.scratch.ScratchUse;
import io.limbeck.migrate.internal.dialect.scratch.ScratchWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A database in memory, which ends with the work. */
final class HsqldbScratches implements Scratches {
    @Override
    public <T> T inScratch(
            ConnectionRequest target, Optional<ConnectionRequest> scratch, ScratchUse use, ScratchWork<T> work)
            throws SQLException {
        ConnectionRequest request = new ConnectionRequest(
                target.driver(),
                "jdbc:hsqldb:mem:scratch_" + UUID.randomUUID(),
                Optional.empty(),
                Optional.empty(),
                Access.WRITE,
                target.busyTimeout());
        try (Connection connection = new HsqldbSessions().connect(request);
                Statement statement = connection.createStatement()) {
            T result = work.on(connection);
            statement.execute("SHUTDOWN");
            return result;
        }
    }

    @Override
    public List<String> copyDefinitions(Connection from, Connection scratch) {
        return List.of("Rehearsals start from an empty database.");
    }
}
