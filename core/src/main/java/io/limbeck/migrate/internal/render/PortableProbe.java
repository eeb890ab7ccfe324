package io.limbeck.migrate.internal.render;

import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Asks a database which portable types and values it answers with the words found in its catalogue: a column for each guess is made
 * on a scratch database and read back. Nothing here knows any database's words; a guess that is wrong is not confirmed.
 */
public final class PortableProbe {
    private static final String TABLE = "migrate_probe_";

    private final Map<TableName, Column> guesses = new LinkedHashMap<>();

    /**
     * Guesses for all columns.
     *
     * @param possible whether a database can be asked for a table at all
     */
    public PortableProbe(List<Column> columns, Predicate<Operation> possible) {
        Set<Column> all = new LinkedHashSet<>();
        for (Column column : columns) {
            List<SqlType> types = new ArrayList<>(TypeGuesses.of(column.type()));
            types.forEach(type -> all.add(Types.column("x", type)));
            types.add(column.type());
            for (Object value : values(column.defaultValue())) {
                types.forEach(type -> all.add(Types.column("x", type).defaultValue(value)));
            }
        }
        for (Column guess : all) {
            TableName name = TableName.of(TABLE + guesses.size());
            if (possible.test(new CreateTable(Table.of(name, guess)))) {
                guesses.put(name, guess);
            }
        }
    }

    /** All columns of tables, each once. */
    public static List<Column> columnsOf(Schema... schemas) {
        Set<Column> columns = new LinkedHashSet<>();
        for (Schema schema : schemas) {
            for (Table table : schema.tables()) {
                table.columns()
                        .forEach(column ->
                                columns.add(Types.column("x", column.type()).withDefault(column.defaultValue())));
            }
        }
        return List.copyOf(columns);
    }

    private static List<Object> values(Optional<DefaultValue> value) {
        if (value.isEmpty() || !(value.get() instanceof DefaultValue.Expression expression)) {
            return List.of();
        }
        String sql = expression.sql();
        List<Object> values = new ArrayList<>();
        String lower = sql.toLowerCase(Locale.ROOT);
        if (lower.equals("true") || lower.contains("'1'") || lower.equals("1")) {
            values.add(true);
        } else if (lower.equals("false") || lower.contains("'0'") || lower.equals("0")) {
            values.add(false);
        }
        number(sql).ifPresent(values::add);
        int end = endOfText(sql);
        if (end > 0) {
            String text = sql.substring(1, end).replace("''", "'");
            values.add(text);
            number(text).ifPresent(values::add);
        }
        return values;
    }

    private static Optional<Object> number(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))) {
            return Optional.empty();
        }
        try {
            return Optional.of(digits.indexOf('.') >= 0 ? new BigDecimal(text) : number(Long.parseLong(text)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Object number(long value) {
        return value == (int) value ? (Object) (int) value : (Object) value;
    }

    /** Where the text in quotes ends with which the expression begins; 0 when it does not begin with one. */
    private static int endOfText(String sql) {
        if (!sql.startsWith("'")) {
            return 0;
        }
        for (int i = 1; i < sql.length(); i++) {
            if (sql.charAt(i) == '\'') {
                if (i + 1 == sql.length() || sql.charAt(i + 1) != '\'') {
                    return i;
                }
                i++;
            }
        }
        return 0;
    }

    /** What makes the tables that ask. */
    public List<Operation> questions() {
        List<Operation> questions = new ArrayList<>();
        guesses.forEach((name, guess) -> questions.add(new CreateTable(Table.of(name, guess))));
        return questions;
    }

    /**
     * What was confirmed.
     *
     * @param read what the catalogue says of {@link #questions}
     */
    public Portable answers(Schema read) {
        Portable portable = new Portable();
        Map<TableName, Column> found = new LinkedHashMap<>();
        read.tables().forEach(table -> found.put(table.name(), table.columns().get(0)));
        guesses.forEach((name, guess) -> {
            Column answer = found.get(name);
            if (answer != null && guess.defaultValue().isEmpty()) {
                portable.knowType(answer.type(), guess.type());
            } else if (answer != null && answer.defaultValue().isPresent()) {
                portable.knowDefault(
                        answer.type(),
                        answer.defaultValue().get(),
                        guess.defaultValue().orElseThrow());
            }
        });
        return portable;
    }
}
