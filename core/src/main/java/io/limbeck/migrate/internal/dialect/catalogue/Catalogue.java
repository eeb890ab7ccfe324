package io.limbeck.migrate.internal.dialect.catalogue;

import io.limbeck.migrate.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads what a database holds, in the database's own canonical words.
 *
 * <p>Everything is {@link io.limbeck.migrate.schema.SqlType.Native}, {@code Expression}, and written as in the catalogue, so
 * that two readings of the same product compare as equal or not. A constant number of queries, whatever the number of tables.
 */
public interface Catalogue {
    /**
     * All that belongs to the users of the schemas in {@code scope}: no system objects, nothing that an extension owns. What no comparison
     * looks at is listed by name.
     */
    Schema read(Connection connection, CatalogueScope scope) throws SQLException;
}
