package io.limbeck.migrate.internal.dialect.mariadb;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbValues;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One reading of a catalogue.
 *
 * @param database the connection's own
 * @param storage how the product stores expressions and defaults
 * @param engine of tables that name none
 * @param collations of each database, for tables that name none
 */
record MariadbReading(
        Connection connection,
        CatalogueScope scope,
        String database,
        MariadbStorage storage,
        String engine,
        Map<String, String> collations) {
    static MariadbReading of(Connection connection, CatalogueScope scope, MariadbStorage storage) throws SQLException {
        Map<String, String> collations = new HashMap<>();
        String[] server = new String[2];
        CatalogueQuery.each(
                connection,
                "SELECT schema_name, default_collation_name, DATABASE(), @@default_storage_engine"
                        + " FROM information_schema.schemata WHERE schema_name IN " + schemas(scope),
                List.of(),
                row -> {
                    collations.put(row.getString(1), row.getString(2));
                    server[0] = row.getString(3);
                    server[1] = row.getString(4);
                });
        if (server[0] == null) {
            throw new SQLException("No database selected: the URL does not specify one.", "3D000");
        }
        return new MariadbReading(connection, scope, server[0], storage, server[1], Map.copyOf(collations));
    }

    /** An expression as a statement has it. */
    String expression(String stored) {
        return storage.expression(stored, database);
    }

    private static String schemas(CatalogueScope scope) {
        return Stream.concat(Stream.of("DATABASE()"), scope.schemas().stream().map(MariadbValues::literal))
                .collect(joining(", ", "(", ")"));
    }

    /** The condition that a column names a database that is read. */
    String in(String schema) {
        return schema + " IN " + schemas(scope);
    }

    /** @param schema the column that holds the database */
    void each(String select, String schema, String order, CatalogueQuery.Row row) throws SQLException {
        CatalogueQuery.each(connection, "SELECT " + select + " WHERE " + in(schema) + order, List.of(), row);
    }

    TableName name(String schema, String name) {
        return new TableName(schema.equals(database) ? Optional.empty() : Optional.of(schema), name);
    }

    /** @param version as the server reports it */
    static boolean isMariadb(String version) {
        return version.contains("MariaDB");
    }
}
