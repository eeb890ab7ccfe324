package io.limbeck.migrate.internal.dialect;

import io.limbeck.migrate.internal.dialect.scratch.ScratchUse;
import io.limbeck.migrate.internal.dialect.scratch.ScratchWork;
import io.limbeck.migrate.model.ServerVersion;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Empty databases for comparisons and rehearsals. Thread-safe. */
public interface Scratches {
    /** The server that a model is read for where none is reached and the oldest one lacks what nearly all have; otherwise empty. */
    default Optional<ServerVersion> usualServer() {
        return Optional.empty();
    }

    /** An empty database in memory that costs next to nothing; asked only of a product that is one. */
    default Connection stage(Driver driver) throws SQLException {
        throw new UnsupportedOperationException("a server has no database in memory");
    }

    /**
     * Makes all that a database holds, without its rows, on an empty {@linkplain #inScratch scratch database}.
     *
     * @return what could not be made there, a sentence each
     */
    List<String> copyDefinitions(Connection from, Connection scratch) throws SQLException;

    /**
     * Runs {@code work} on an empty database of the same product and version, and throws that away whatever happens.
     *
     * @param target the database itself, where the scratch may be a part of it
     * @param scratch another one that may be used for it, when the user named one
     * @param use what for, which decides how far from the live database it has to be
     * @throws io.limbeck.migrate.error.ScratchUnavailableException where the account may not make one
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException where no scratch holds several schemas
     */
    <T> T inScratch(ConnectionRequest target, Optional<ConnectionRequest> scratch, ScratchUse use, ScratchWork<T> work)
            throws SQLException;

    /**
     * How many tables one scratch takes before further ones are quicker, where tables can be made without those that they refer to;
     * empty where they cannot, or where the number does not matter.
     */
    default OptionalInt tablesPerScratch() {
        return OptionalInt.empty();
    }
}
