package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Scratches;
import io.limbeck.migrate.internal.dialect.scratch.ScratchUse;
import io.limbeck.migrate.internal.dialect.scratch.ScratchWork;
import io.limbeck.migrate.model.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** MariaDB: empty databases for comparisons and rehearsals. */
final class MariadbScratches implements Scratches {
    private final String product;
    private final ServerVersion usual;

    MariadbScratches(String product, ServerVersion usual) {
        this.product = product;
        this.usual = usual;
    }

    @Override
    public List<String> copyDefinitions(Connection from, Connection scratch) throws SQLException {
        return MariadbStage.copy(from, scratch);
    }

    @Override
    public Optional<ServerVersion> usualServer() {
        return Optional.of(usual);
    }

    @Override
    public <T> T inScratch(
            ConnectionRequest target, Optional<ConnectionRequest> scratch, ScratchUse use, ScratchWork<T> work)
            throws SQLException {
        if (!use.schemas().isEmpty()) {
            throw new UnsupportedByDatabaseException(
                    product,
                    "treats schemas as databases, and the scratch database for a comparison is a single one: include.schemas="
                            + String.join(",", use.schemas()),
                    "Omit include.schemas, and use a separate project for each database.");
        }
        return MariadbScratch.run(target, scratch, use.rawSql(), work);
    }
}
