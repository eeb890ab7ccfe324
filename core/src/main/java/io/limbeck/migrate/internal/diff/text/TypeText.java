package io.limbeck.migrate.internal.diff.text;

import io.limbeck.migrate.schema.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** A type taken apart: {@code character varying(320)} is its name and the numbers or words between the parentheses. */
public record TypeText(String name, List<String> arguments) {
    public TypeText {
        arguments = List.copyOf(arguments);
    }

    static TypeText of(SqlType type) {
        String text = words(type).toLowerCase(Locale.ROOT);
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        if (open < 0 || close < open) {
            return new TypeText(text.strip(), List.of());
        }
        String rest = text.substring(close + 1).strip();
        String name = text.substring(0, open).strip() + (rest.isEmpty() ? "" : " " + rest);
        return new TypeText(
                name,
                List.of(text.substring(open + 1, close).split(",")).stream()
                        .map(String::strip)
                        .toList());
    }

    /** The type for people. */
    public static String words(SqlType type) {
        if (type instanceof SqlType.Native text) {
            return text.text();
        } else if (type instanceof SqlType.Int number) {
            return switch (number.bytes()) {
                case 1 -> "tinyint";
                case 2 -> "smallint";
                case 4 -> "integer";
                default -> "bigint";
            };
        } else if (type instanceof SqlType.Varchar text) {
            return "varchar(" + text.length() + ")";
        } else if (type instanceof SqlType.Char text) {
            return "char(" + text.length() + ")";
        } else if (type instanceof SqlType.Binary bytes) {
            return "binary(" + bytes.length() + ")";
        } else if (type instanceof SqlType.Numeric number) {
            return "numeric" + numbers(number.precision(), number.scale());
        } else if (type instanceof SqlType.Timestamp time) {
            return "timestamp" + numbers(time.precision(), OptionalInt.empty()) + zone(time.withZone());
        } else if (type instanceof SqlType.Time time) {
            return "time" + numbers(time.precision(), OptionalInt.empty()) + zone(time.withZone());
        } else if (type instanceof SqlType.Enumeration words) {
            return "enum('" + String.join("','", words.values()) + "')";
        } else if (type instanceof SqlType.Array array) {
            return words(array.element()) + "[]";
        } else if (type instanceof SqlType.DoublePrecision) {
            return "double precision";
        }
        return type.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String numbers(OptionalInt first, OptionalInt second) {
        if (first.isEmpty()) {
            return "";
        }
        return "(" + first.getAsInt() + (second.isPresent() ? "," + second.getAsInt() : "") + ")";
    }

    private static String zone(boolean with) {
        return with ? " with time zone" : "";
    }
}
