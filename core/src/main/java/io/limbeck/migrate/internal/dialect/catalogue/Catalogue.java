package io.limbeck.migrate.internal.dialect.catalogue;

import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

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

    /** Whether {@code subject} exists, found as a statement about it would find it. */
    default boolean exists(Subject subject, Connection live) throws SQLException {
        return Presence.of(subject, this, live);
    }

    /** Whether creating {@code subject} would meet one of the same name. */
    default boolean isTaken(Subject subject, Connection live) throws SQLException {
        return exists(subject, live);
    }

    /** Whether what a guarded operation creates or drops exists. */
    default boolean exists(Guarded guarded, Connection live) throws SQLException {
        return guarded.makes() ? isTaken(guarded.subject(), live) : exists(guarded.subject(), live);
    }

    /** Whether the connection's default schema, or the one named, holds this table. */
    boolean tableExists(Connection connection, TableName table) throws SQLException;

    /** The schemas of the application next to the connection's default one; none where a comparison holds but one. */
    default List<String> otherSchemas(Connection connection) throws SQLException {
        return List.of();
    }
}
