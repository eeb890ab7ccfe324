package io.limbeck.migrate.internal.dialect;

import io.limbeck.migrate.internal.dialect.loan.SessionMemory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Opens connections, and keeps them as migrate needs them. Thread-safe. */
public interface Sessions {
    /** What a session needs before any statement of ours, also at the head of scripts. */
    default List<String> sessionSettings() {
        return List.of();
    }

    /** Connects; with {@link Access#WRITE}, makes what a new database needs, parent folders included. */
    Connection connect(ConnectionRequest request) throws SQLException;

    /** Lets this side give up where the server has sent nothing for so long; nothing to do where there is no server. */
    default void limitSilence(Connection connection, Duration limit) throws SQLException {}

    /** What the session of a connection that was lent is now, to be given back like that. */
    default SessionMemory remember(Connection connection) throws SQLException {
        return SessionMemory.NONE;
    }

    /** Takes back what a text that ran on a scratch has set for its session, such as where names are looked for. */
    default void resetSession(Connection connection) throws SQLException {}

    /**
     * What tells the file of the database from another one in its place, such as its inode; empty for a server, and where the file
     * system does not tell.
     */
    default Optional<Object> fileKey(Connection live) throws SQLException {
        return Optional.empty();
    }
}
