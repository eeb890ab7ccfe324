package io.limbeck.migrate.internal.dialect.mariadb;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbNames;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbSyntax;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbValues;
import io.limbeck.migrate.internal.sql.StatementTokens;
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
 * @param mariadb whether the server is MariaDB, whatever the URL calls it
 * @param engine of tables that name none
 * @param collations of each database, for tables that name none
 */
record MariadbReading(
        Connection connection,
        CatalogueScope scope,
        String database,
        boolean mariadb,
        String engine,
        Map<String, String> collations) {
    static MariadbReading of(Connection connection, CatalogueScope scope) throws SQLException {
        Map<String, String> collations = new HashMap<>();
        String[] server = new String[3];
        CatalogueQuery.each(
                connection,
                "SELECT schema_name, default_collation_name, DATABASE(), VERSION(), @@default_storage_engine"
                        + " FROM information_schema.schemata WHERE schema_name IN " + schemas(scope),
                List.of(),
                row -> {
                    collations.put(row.getString(1), row.getString(2));
                    server[0] = row.getString(3);
                    server[1] = row.getString(4);
                    server[2] = row.getString(5);
                });
        if (server[0] == null) {
            throw new SQLException("No database selected: the URL does not specify one.", "3D000");
        }
        return new MariadbReading(
                connection, scope, server[0], isMariadb(server[1]), server[2], Map.copyOf(collations));
    }

    /** An expression as a statement says it: sequences and functions are kept with the name of their database. */
    String expression(String kept) {
        return mariadb ? withoutDatabase(kept) : MysqlExpression.of(kept);
    }

    private String withoutDatabase(String kept) {
        String qualifier = MariadbNames.quoted(database) + ".";
        if (!kept.contains(qualifier)) {
            return kept;
        }
        StringBuilder text = new StringBuilder();
        int copied = 0;
        List<StatementTokens.Token> tokens =
                StatementTokens.of(MariadbSyntax.SQL, kept).list();
        for (StatementTokens.Token token : tokens) {
            if (kept.startsWith(qualifier, token.start())) {
                text.append(kept, copied, token.start());
                copied = token.start() + qualifier.length();
            }
        }
        return text.append(kept, copied, kept.length()).toString();
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
