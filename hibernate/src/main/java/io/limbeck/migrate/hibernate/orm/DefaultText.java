package io.limbeck.migrate.hibernate.orm;

import io.limbeck.migrate.schema.DefaultValue;
import java.math.BigDecimal;
import java.util.Locale;

/** The text of {@code @ColumnDefault}: a value if it clearly is one, otherwise an expression as written. */
final class DefaultText {
    private DefaultText() {}

    static DefaultValue parse(String text) {
        String words = text.strip();
        if (isQuoted(words)) {
            return new DefaultValue.Literal(
                    words.substring(1, words.length() - 1).replace("''", "'"));
        } else if (isNumber(words)) {
            return new DefaultValue.Literal(number(words));
        }
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "true" -> new DefaultValue.Literal(true);
            case "false" -> new DefaultValue.Literal(false);
            default -> new DefaultValue.Expression(words);
        };
    }

    /** A quoted string without backslashes, which databases interpret differently. */
    private static boolean isQuoted(String words) {
        if (words.length() < 2 || !words.startsWith("'") || !words.endsWith("'") || words.indexOf('\\') >= 0) {
            return false;
        }
        String inner = words.substring(1, words.length() - 1);
        return inner.replace("''", "").indexOf('\'') < 0;
    }

    /** The number as in a script: {@code 2}, {@code 3000000000L}, {@code new BigDecimal("1.50")}. */
    private static Number number(String words) {
        BigDecimal number = new BigDecimal(words);
        if (words.indexOf('.') >= 0 || number.precision() > 18) {
            return number;
        }
        long whole = number.longValueExact();
        if (whole == (int) whole) {
            return (int) whole;
        }
        return whole;
    }

    private static boolean isNumber(String words) {
        int digits = 0;
        int dots = 0;
        for (int i = words.startsWith("-") ? 1 : 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '.') {
                dots++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && dots <= 1;
    }
}
