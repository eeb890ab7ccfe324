package io.limbeck.migrate.internal.dialect.postgresql;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope.Part;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueTable;
import io.limbeck.migrate.internal.dialect.catalogue.Presence;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlNames;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlValues;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads {@code pg_catalog}, in thirteen queries.
 *
 * <p>Texts name what is on the search path without its schema, so that they are the same in whichever schema comes first on it.
 */
final class PostgresqlCatalogue implements Catalogue {
    @Override
    public Schema read(Connection connection, CatalogueScope scope) throws SQLException {
        PostgresqlReading reading = new PostgresqlReading(connection, scope, schemas(scope));
        Map<Long, CatalogueTable> tables = tables(reading);
        PostgresqlColumnReader.read(reading, tables);
        PostgresqlConstraintReader.read(reading, tables);
        tables.values().removeIf(table -> !table.hasColumns());
        return new Schema(
                tables.values().stream().map(CatalogueTable::table).toList(),
                scope.has(Part.INDEXES) ? PostgresqlIndexReader.read(reading, tables) : List.of(),
                scope.has(Part.SEQUENCES) ? PostgresqlSequenceReader.read(reading) : List.of(),
                scope.has(Part.ENUMS) ? enums(reading) : List.of(),
                scope.has(Part.OBJECTS) ? new PostgresqlObjectReader(reading, tables).read() : List.of(),
                scope.has(Part.OBJECTS) ? PostgresqlUncomparedReader.read(reading) : List.of());
    }

    private static String schemas(CatalogueScope scope) {
        return Stream.concat(
                        Stream.of("current_schema()"), scope.schemas().stream().map(PostgresqlValues::literal))
                .collect(joining(", ", "(", ")"));
    }

    private static Map<Long, CatalogueTable> tables(PostgresqlReading reading) throws SQLException {
        Map<Long, CatalogueTable> tables = new LinkedHashMap<>();
        reading.each(
                "SELECT c.oid, " + PostgresqlReading.SCHEMA + ", c.relname, d.description, c.relpersistence,"
                        + " array_to_string(c.reloptions, E'\\n'), CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,"
                        + " nullif(m.amname, current_setting('default_table_access_method', true)), s.spcname"
                        + PostgresqlReading.TABLES.formatted(
                                " LEFT JOIN pg_description d ON d.objoid = c.oid AND d.objsubid = 0"
                                        + " AND d.classoid = 'pg_class'::regclass LEFT JOIN pg_am m ON m.oid = c.relam"
                                        + " LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace")
                        + " ORDER BY 2 NULLS FIRST, 3",
                row -> {
                    TableName name = PostgresqlReading.name(row, 2);
                    if (reading.scope().tables().test(name)) {
                        tables.put(
                                row.getLong(1),
                                new CatalogueTable(name, Optional.ofNullable(row.getString(4)), options(row)));
                    }
                });
        return tables;
    }

    private static Map<String, String> options(ResultSet row) throws SQLException {
        Map<String, String> options = new TreeMap<>();
        if (row.getString(5).equals("u")) {
            options.put("postgresql.unlogged", "true");
        }
        options.putAll(PostgresqlReading.parameters(row.getString(6)));
        put(options, "postgresql.partition_by", Optional.ofNullable(row.getString(7)));
        put(options, "postgresql.access_method", Optional.ofNullable(row.getString(8)));
        put(options, "postgresql.tablespace", Optional.ofNullable(row.getString(9)));
        return options;
    }

    private static void put(Map<String, String> options, String key, Optional<String> value) {
        value.ifPresent(text -> options.put(key, text));
    }

    private static List<EnumType> enums(PostgresqlReading reading) throws SQLException {
        return CatalogueQuery.list(
                reading.connection(),
                "SELECT " + PostgresqlReading.SCHEMA + ", t.typname, ARRAY(SELECT e.enumlabel::text FROM pg_enum e"
                        + " WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) FROM pg_type t"
                        + " JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typtype = 'e' AND n.nspname IN "
                        + reading.schemas() + PostgresqlReading.notOfExtension("pg_type", "t.oid"),
                List.of(),
                row -> new EnumType(PostgresqlReading.name(row, 1), PostgresqlReading.texts(row, 3)));
    }

    @Override
    public boolean exists(Subject subject, Connection live) throws SQLException {
        return PostgresqlPresence.alongThePath(subject, this, live);
    }

    @Override
    public boolean isTaken(Subject subject, Connection live) throws SQLException {
        boolean part = subject.partOf().isPresent() && !(subject instanceof Subject.OfObject);
        return part ? exists(subject, live) : Presence.of(subject, this, live);
    }

    @Override
    public boolean tableExists(Connection connection, TableName table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT EXISTS (SELECT 1 FROM pg_class WHERE oid = to_regclass(?) AND relkind IN ('r', 'p', 'v', 'm', 'f'))")) {
            query.setString(1, PostgresqlNames.quoted(table));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Override
    public List<String> otherSchemas(Connection connection) throws SQLException {
        return CatalogueQuery.list(
                connection,
                "SELECT nspname FROM pg_namespace WHERE NOT starts_with(nspname, 'pg_')"
                        + " AND nspname NOT IN ('information_schema', coalesce(current_schema(), ''))",
                List.of(),
                row -> row.getString(1));
    }
}
