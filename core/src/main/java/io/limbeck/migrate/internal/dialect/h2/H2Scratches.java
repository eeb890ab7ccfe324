package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Scratches;
import io.limbeck.migrate.internal.dialect.scratch.ScratchUse;
import io.limbeck.migrate.internal.dialect.scratch.ScratchWork;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** H2: empty databases for comparisons and rehearsals. */
final class H2Scratches implements Scratches {
    @Override
    public Connection stage(Driver driver) throws SQLException {
        return driver.connect("jdbc:h2:mem:", new Properties());
    }

    @Override
    public List<String> copyDefinitions(Connection from, Connection scratch) throws SQLException {
        return H2Scratch.copy(from, scratch);
    }

    @Override
    public <T> T inScratch(
            ConnectionRequest target, Optional<ConnectionRequest> scratch, ScratchUse use, ScratchWork<T> work)
            throws SQLException {
        return H2Scratch.run(target, work);
    }
}
