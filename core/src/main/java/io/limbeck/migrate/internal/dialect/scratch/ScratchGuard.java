package io.limbeck.migrate.internal.dialect.scratch;

import java.sql.SQLException;

/** Keeps statements that people wrote inside the scratch database in which they are tried. Not thread-safe. */
@FunctionalInterface
public interface ScratchGuard {
    /**
     * What a statement means on a scratch: itself, or without what concerns the live database or the whole server.
     *
     * @throws SQLException when it would leave the scratch in a way that has no meaning there; names what leaves it
     */
    String checked(String sql) throws SQLException;

    /** Switches to a database by way of JDBC; there is none to switch to, so it is ignored or refused. */
    default void enters(String database) throws SQLException {}
}
