package io.limbeck.migrate.internal.dialect.scratch;

import java.sql.Connection;
import java.sql.SQLException;

/** Something to be done on an empty database of the same product and version, of which nothing is left afterwards. */
@FunctionalInterface
public interface ScratchWork<T> {
    /**
     * Does it.
     *
     * @param scratch its default schema is empty, and may be filled
     */
    T on(Connection scratch) throws SQLException;
}
