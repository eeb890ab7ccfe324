package io.limbeck.migrate.internal.dialect.h2;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope;
import io.limbeck.migrate.internal.dialect.h2.ddl.H2Syntax;
import io.limbeck.migrate.internal.dialect.h2.ddl.H2Values;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One reading of a catalogue. Each view of it is read once and separately: H2 looks nothing up in them, a join would go through all
 * rows for each row.
 */
record H2Reading(Connection connection, CatalogueScope scope, String defaultSchema) {
    private static final long USUAL_CACHE = 32;

    static H2Reading of(Connection connection, CatalogueScope scope) throws SQLException {
        return new H2Reading(connection, scope, connection.getSchema());
    }

    /** @param schema the column that holds the schema */
    void each(String select, String schema, String order, CatalogueQuery.Row row) throws SQLException {
        CatalogueQuery.each(connection, "SELECT " + select + " WHERE " + in(schema) + order, List.of(), row);
    }

    /** The condition that a column names a schema that is read. */
    String in(String schema) {
        return Stream.concat(Stream.of(defaultSchema), scope.schemas().stream())
                .map(H2Values::literal)
                .collect(joining(", ", schema + " IN (", ")"));
    }

    TableName name(String schema, String name) {
        return new TableName(schema.equals(defaultSchema) ? Optional.empty() : Optional.of(schema), name);
    }

    /** On one line, as H2 breaks long conditions. */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        SqlTokens tokens = new SqlTokens(H2Syntax.SQL, text, 0, text.length());
        int end = 0;
        for (tokens.next(); tokens.kind() != Kind.END; tokens.next()) {
            line.append(tokens.start() > end && !line.isEmpty() ? " " : "")
                    .append(text, tokens.start(), tokens.position());
            end = tokens.position();
        }
        return line.toString();
    }

    /** The greatest number of each type: an identity column keeps that of the type that it had when it was created. */
    private static final Set<Long> BOUNDS =
            Set.of((long) Byte.MAX_VALUE, (long) Short.MAX_VALUE, (long) Integer.MAX_VALUE, Long.MAX_VALUE);

    /** The columns that begin with {@code prefix}; what holds without a word is left out. */
    static SequenceOptions numbers(ResultSet row, String prefix, String startColumn, String type) throws SQLException {
        long increment = row.getLong(prefix + "increment");
        long least = least(type);
        long minimum = row.getLong(prefix + (prefix.isEmpty() ? "minimum_value" : "minimum"));
        long maximum = row.getLong(prefix + (prefix.isEmpty() ? "maximum_value" : "maximum"));
        long cache = row.getLong(prefix + "cache");
        boolean toTheLeast = increment < 0 && minimum == least; // keeps none ready, see H2SequenceDdl
        return new SequenceOptions(
                unless(row.getLong(startColumn), increment > 0 ? minimum : maximum),
                unless(increment, 1),
                unless(minimum, increment > 0 ? 1 : least),
                !prefix.isEmpty() && BOUNDS.contains(maximum)
                        ? OptionalLong.empty()
                        : unless(maximum, increment > 0 ? -(least + 1) : -1),
                unless(cache, toTheLeast && cache <= 1 ? cache : USUAL_CACHE),
                row.getString(prefix + (prefix.isEmpty() ? "cycle_option" : "cycle"))
                        .equals("YES"));
    }

    private static long least(String type) {
        return switch (type) {
            case "TINYINT" -> Byte.MIN_VALUE;
            case "SMALLINT" -> Short.MIN_VALUE;
            case "INTEGER" -> Integer.MIN_VALUE;
            default -> Long.MIN_VALUE;
        };
    }

    private static OptionalLong unless(long value, long usual) {
        return value == usual ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Whether this version of H2 has a column. */
    static boolean has(ResultSet row, String column) throws SQLException {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            if (row.getMetaData().getColumnLabel(i).equalsIgnoreCase(column)) {
                return true;
            }
        }
        return false;
    }
}
