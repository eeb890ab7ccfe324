package io.limbeck.migrate.hibernate.orm;

import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A dialect's text of a type: converted to the portable type if it means the same in the SQL standard (or on all databases), otherwise as
 * written.
 */
final class TypeText {
    private TypeText() {}

    static SqlType parse(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        List<Integer> numbers = new ArrayList<>();
        int open = words.indexOf('(');
        int close = words.indexOf(')');
        if (open >= 0) {
            if (close < open || !readNumbers(words.substring(open + 1, close), numbers)) {
                return new SqlType.Native(text);
            }
            String rest = words.substring(close + 1).strip();
            words = words.substring(0, open).strip() + (rest.isEmpty() ? "" : " " + rest);
        }
        SqlType portable =
                switch (numbers.size()) {
                    case 0 -> plain(words);
                    case 1 -> sized(words, numbers.get(0));
                    case 2 ->
                        words.equals("numeric") || words.equals("decimal")
                                ? Types.numeric(numbers.get(0), numbers.get(1))
                                : new SqlType.Native(text);
                    default -> new SqlType.Native(text);
                };
        return portable instanceof SqlType.Native ? new SqlType.Native(text) : portable;
    }

    private static SqlType plain(String words) {
        return switch (words) {
            case "boolean" -> Types.bool();
            case "tinyint" -> Types.tinyint();
            case "smallint" -> Types.smallint();
            case "integer", "int" -> Types.integer();
            case "bigint" -> Types.bigint();
            case "numeric", "decimal" -> Types.numeric();
            case "double precision" -> Types.doublePrecision();
            case "text" -> Types.text();
            case "blob" -> Types.blob();
            case "date" -> Types.date();
            case "time" -> Types.time();
            case "timestamp" -> Types.timestamp();
            case "timestamp with time zone" -> Types.timestampWithZone();
            case "uuid" -> Types.uuid();
            default -> new SqlType.Native(words);
        };
    }

    private static SqlType sized(String words, int number) {
        return switch (words) {
            case "varchar", "character varying" -> Types.varchar(number);
            case "char", "character" -> Types.character(number);
            case "numeric", "decimal" -> Types.numeric(number);
            case "timestamp" -> Types.timestamp(number);
            case "timestamp with time zone" -> new SqlType.Timestamp(OptionalInt.of(number), true);
            case "time" -> new SqlType.Time(OptionalInt.of(number), false);
            case "float" ->
                number == 53 ? Types.doublePrecision() : number == 24 ? Types.real() : new SqlType.Native(words);
            case "time with time zone" -> new SqlType.Time(OptionalInt.of(number), true);
            default -> new SqlType.Native(words);
        };
    }

    /** Whether {@code list} consists of numbers separated by commas. */
    private static boolean readNumbers(String list, List<Integer> numbers) {
        for (String part : list.split(",", -1)) {
            String digits = part.strip();
            if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
            numbers.add(Integer.valueOf(digits));
        }
        return true;
    }
}
