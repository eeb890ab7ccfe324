package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.TableName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a catalogue.
 *
 * @param schemas those that are read, as the right side of IN
 */
record PostgresqlReading(Connection connection, CatalogueScope scope, String schemas) {
    /** Nothing for the schema whose names need no prefix. */
    static final String SCHEMA = "nullif(n.nspname, current_schema())";

    /** The tables that are read, {@code c}, with their schema, {@code n}; has a place for more joins. */
    static final String TABLES = " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace%s"
            + " WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname IN (SCHEMAS)"
            + notOfExtension("pg_class", "c.oid");

    /** {@link #TABLES}, and views of this kind where they are read at all. */
    String tablesAnd(String kind) {
        return scope.has(CatalogueScope.Part.OBJECTS)
                ? TABLES.replace("('r', 'p')", "('r', 'p', '" + kind + "')")
                : TABLES;
    }

    /** The name of a view that is read, and its schema in the column before. */
    Optional<TableName> view(ResultSet row, int at) throws SQLException {
        TableName name = name(row, at);
        return scope.tables().test(name) ? Optional.of(name) : Optional.empty();
    }

    /** Whether a default, {@code e}, is the next number of a sequence and nothing else. */
    static final String PLAIN_NEXT = "pg_get_expr(e.adbin, e.adrelid) ~ '^nextval[(]''([^'']|'''')*''::regclass[)]$'";

    /** Whether the next number of a sequence is the default of the column that owns it by a dependency, {@code p}. */
    static final String IS_DEFAULT_OF_OWNER = "EXISTS (SELECT 1 FROM pg_attrdef e JOIN pg_depend u ON u.objid = e.oid"
            + " AND u.classid = 'pg_attrdef'::regclass AND u.refobjid = p.objid"
            + " WHERE e.adrelid = p.refobjid AND e.adnum = p.refobjsubid AND " + PLAIN_NEXT + ")";

    static String notOfExtension(String catalogue, String oid) {
        return " AND NOT EXISTS (SELECT 1 FROM pg_depend x WHERE x.classid = '" + catalogue
                + "'::regclass AND x.objid = " + oid + " AND x.deptype = 'e')";
    }

    /** @param sql may say {@link #TABLES} */
    void each(String sql, CatalogueQuery.Row row) throws SQLException {
        CatalogueQuery.each(connection, sql.replace("(SCHEMAS)", schemas), List.of(), row);
    }

    boolean atLeast(int version) throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion() >= version;
    }

    /** A name, and its schema in the column before. */
    static TableName name(ResultSet row, int at) throws SQLException {
        return new TableName(Optional.ofNullable(row.getString(at)), row.getString(at + 1));
    }

    static List<String> texts(ResultSet row, int at) throws SQLException {
        Array array = row.getArray(at);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** Storage parameters, a line each, as options. */
    static Map<String, String> parameters(@Nullable String lines) {
        Map<String, String> options = new TreeMap<>();
        for (String parameter : lines == null ? new String[0] : lines.split("\n", -1)) {
            int equals = parameter.indexOf('=');
            options.put("postgresql." + parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return options;
    }

    /** Six columns of {@code pg_sequence}; what holds without a word is left out. */
    static SequenceOptions numbers(ResultSet row, int at, String type) throws SQLException {
        long increment = row.getLong(at + 1);
        long least =
                type.equals("smallint") ? Short.MIN_VALUE : type.equals("integer") ? Integer.MIN_VALUE : Long.MIN_VALUE;
        long usualMinimum = increment > 0 ? 1 : least;
        long usualMaximum = increment > 0 ? -(least + 1) : -1;
        long minimum = Math.max(row.getLong(at + 2), least); // a sequence may be wider than its column
        long maximum = Math.min(row.getLong(at + 3), -(least + 1));
        return new SequenceOptions(
                unless(row.getLong(at), increment > 0 ? minimum : maximum),
                unless(increment, 1),
                unless(minimum, usualMinimum),
                unless(maximum, usualMaximum),
                unless(row.getLong(at + 4), 1),
                row.getBoolean(at + 5));
    }

    private static OptionalLong unless(long value, long usual) {
        return value == usual ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
