package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The definitions of serial columns: as {@code serial} where that creates the same; otherwise as a sequence, a column with its next number
 * as default, and the sequence's owner.
 *
 * @param types the text of a type
 * @param options what follows a sequence's name
 */
public record PostgresqlSerials(
        Function<SqlType, String> types, Function<SequenceOptions, String> options, Optional<LiveQueries> live) {
    /** How scripts of earlier versions name the sequence. */
    private static final String OWNED = "postgresql.owned_sequence";

    /** The same without the name of the database. */
    static final String OWNED_KEY = "owned_sequence";

    private static final Map<String, String> WORDS =
            Map.of("smallint", "SMALLSERIAL", "integer", "SERIAL", "bigint", "BIGSERIAL");

    private static final Map<String, String> ALIASES =
            Map.of("int2", "smallint", "int", "integer", "int4", "integer", "int8", "bigint");

    private static final int LONGEST_NAME = 63;

    /** A column with the statements that precede it and those that follow it. */
    record Definition(List<SqlWork> before, Column column, List<SqlWork> after) {
        Definition {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    Definition of(Column given, TableName table) {
        Column column = recognised(given, table);
        Optional<Identity> serial = column.identity().filter(Identity::isSerial);
        if (serial.isEmpty()) {
            return new Definition(List.of(), column, List.of());
        }
        Column plain = column.withIdentity(Optional.empty());
        Optional<String> word = Optional.ofNullable(WORDS.get(numberType(types.apply(column.type()))));
        if (word.isPresent() && !column.nullable() && serial.get().equals(Identity.serial())) {
            return new Definition(List.of(), plain.ofType(new SqlType.Native(word.get())), List.of());
        }
        String name = PostgresqlNames.quoted(
                new TableName(table.schema(), serial.get().sequence().orElseGet(() -> freeName(table, column.name()))));
        return new Definition(
                List.of(SqlStatement.of(
                        create(name, Optional.of(column.type()), serial.get().numbers()))),
                plain.defaultExpression(nextOf(name)),
                List.of(SqlStatement.of(
                        "ALTER SEQUENCE " + name + " OWNED BY " + PostgresqlNames.quoted(table, column.name()))));
    }

    /** CREATE SEQUENCE for a column of this type. */
    String create(String quotedName, Optional<SqlType> type, SequenceOptions numbers) {
        return "CREATE SEQUENCE " + quotedName + type.map(of -> as(of, numbers)).orElse("") + options.apply(numbers);
    }

    /** The type of the numbers, a space first: that of the column, or a wider one where the bounds want that. */
    String as(SqlType column, SequenceOptions numbers) {
        String type = numberType(types.apply(column));
        if (!WORDS.containsKey(type)) {
            return "";
        }
        long most = Math.max(numbers.maximum().orElse(0), -(numbers.minimum().orElse(0) + 1));
        return " AS " + (most > Integer.MAX_VALUE ? "bigint" : type);
    }

    /** Whether a column of this type may be serial. */
    static boolean isNumber(String type) {
        return WORDS.containsKey(numberType(type));
    }

    private static String numberType(String type) {
        String small = type.toLowerCase(Locale.ROOT);
        return ALIASES.getOrDefault(small, small);
    }

    /** The default of a serial column, by the quoted name of its sequence. */
    static String nextOf(String sequence) {
        return "nextval(" + PostgresqlValues.literal(sequence) + "::regclass)";
    }

    /** Scripts of earlier versions express a serial column by its default, whose sequence nothing creates. */
    private Column recognised(Column column, TableName table) {
        String own = column.options().getOrDefault(OWNED, usualName(table, column.name()));
        boolean old = column.identity().isEmpty()
                && column.defaultValue()
                        .filter(value -> isNextOfMissing(value, new TableName(table.schema(), own)))
                        .isPresent();
        return old
                ? column.withDefault(Optional.empty())
                        .withIdentity(Optional.of(Identity.serial().ofSequence(own)))
                : column;
    }

    /** Whether a default takes its numbers from this sequence, which does not exist. */
    boolean isNextOfMissing(DefaultValue value, TableName sequence) {
        return isNextOf(value, sequence) && live.isPresent() && !isTaken(sequence);
    }

    static boolean isNextOf(DefaultValue value, TableName sequence) {
        return value instanceof DefaultValue.Expression expression
                && (expression.sql().equals("nextval('" + sequence + "'::regclass)")
                        || expression.sql().equals(nextOf(PostgresqlNames.quoted(sequence))));
    }

    /** The name that the server would choose: with a number where it is taken. */
    String freeName(TableName table, String column) {
        String usual = usualName(table, column);
        String name = usual;
        for (int number = 1; isTaken(new TableName(table.schema(), name)); number++) {
            name = usual + number;
        }
        return name;
    }

    private boolean isTaken(TableName name) {
        return live.flatMap(database -> database.text("SELECT to_regclass(?)", PostgresqlNames.quoted(name)))
                .isPresent();
    }

    /** {@code <table>_<column>_seq}, the longer of both cut as the server cuts it. */
    public static String usualName(TableName table, String column) {
        String first = table.name();
        String second = column;
        while (first.length() + second.length() > LONGEST_NAME - "__seq".length()) {
            if (first.length() > second.length()) {
                first = first.substring(0, first.length() - 1);
            } else {
                second = second.substring(0, second.length() - 1);
            }
        }
        return first + "_" + second + "_seq";
    }
}
