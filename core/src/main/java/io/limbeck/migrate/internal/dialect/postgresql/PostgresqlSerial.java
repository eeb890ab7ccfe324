package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Columns that number their rows from a sequence of their own, as {@code serial} makes them: to the catalogue, a whole number with
 * {@code nextval('<table>_<column>_seq'::regclass)} as its default. Said again by that word, so that the sequence comes along.
 */
final class PostgresqlSerial {
    /** Says how its sequence is called, when the server would have called it otherwise. */
    static final String OWNED = "postgresql.owned_sequence";

    /** The same without the name of the database. */
    static final String OWNED_KEY = "owned_sequence";

    private static final Map<String, String> TYPES =
            Map.of("smallint", "smallserial", "integer", "serial", "bigint", "bigserial");

    private PostgresqlSerial() {}

    /** The column as {@code serial} or its like; empty when it is none. */
    static Optional<Column> of(Column column, TableName table) {
        String sequence = table.name() + "_" + column.name() + "_seq";
        if (!(column.type() instanceof SqlType.Native type)
                || !TYPES.containsKey(type.text())
                || !column.defaultValue()
                        .filter(value -> value instanceof DefaultValue.Expression expression
                                && isNextOf(expression.sql(), sequence))
                        .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(column.withDefault(Optional.empty())
                .ofType(new SqlType.Native(TYPES.getOrDefault(type.text(), type.text()))));
    }

    /** A table as its CREATE says it. */
    static Table said(Table table) {
        return table.withColumns(table.columns().stream()
                .map(column -> of(column, table.name()).orElseGet(() -> withoutOption(column)))
                .toList());
    }

    private static Column withoutOption(Column column) {
        Map<String, String> options = new TreeMap<>(column.options());
        options.remove(OWNED);
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generated(),
                column.collation(),
                column.comment(),
                options);
    }

    /** What makes the sequences that are called otherwise than the server would call them. */
    static List<SqlWork> sequences(Table table) {
        return owned(
                table,
                (column, sequence) -> "CREATE SEQUENCE " + sequence
                        + (column.type() instanceof SqlType.Native type ? " AS " + type.text() : ""));
    }

    /** What makes them go with their columns, which are there by now. */
    static List<SqlWork> owners(Table table) {
        return owned(
                table,
                (column, sequence) -> "ALTER SEQUENCE " + sequence + " OWNED BY "
                        + quoted(table.name(), table.name().name()) + "." + PostgresqlDialect.quoted(column.name()));
    }

    private static List<SqlWork> owned(Table table, BiFunction<Column, String, String> statement) {
        List<SqlWork> work = new ArrayList<>();
        for (Column column : table.columns()) {
            Optional.ofNullable(column.options().get(OWNED))
                    .map(name -> SqlStatement.of(statement.apply(column, quoted(table.name(), name))))
                    .ifPresent(work::add);
        }
        return work;
    }

    private static String quoted(TableName neighbour, String name) {
        return neighbour
                        .schema()
                        .map(schema -> PostgresqlDialect.quoted(schema) + ".")
                        .orElse("")
                + PostgresqlDialect.quoted(name);
    }

    private static boolean isNextOf(String sql, String sequence) {
        String quoted = PostgresqlDialect.quoted(sequence);
        return sql.equals("nextval('" + sequence + "'::regclass)")
                || sql.equals("nextval('" + quoted.replace("'", "''") + "'::regclass)");
    }
}
