package io.limbeck.migrate.internal.alembic;

import io.limbeck.migrate.internal.python.PythonValue;
import io.limbeck.migrate.internal.python.PythonValue.Call;
import io.limbeck.migrate.internal.python.PythonValue.Name;
import io.limbeck.migrate.internal.python.PythonValue.Sequence;
import io.limbeck.migrate.internal.python.PythonValue.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of Python as values of Java. */
final class Literals {
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w\\\\]):\\w+(?!:)");

    private Literals() {}

    /** A string, also as {@code op.f("…")}. */
    static String text(PythonValue value, String what) {
        if (value instanceof Text text) {
            return text.text();
        }
        if (value instanceof Call call
                && call.name().equals("op.f")
                && call.arguments().size() == 1) {
            return text(call.arguments().get(0), what);
        }
        throw new NotTranslatableException(what + " is not a literal string");
    }

    /** The items of a list or tuple. */
    static List<PythonValue> items(PythonValue value) {
        if (value instanceof Sequence sequence) {
            return sequence.items();
        }
        throw new NotTranslatableException("a list is not a literal");
    }

    static boolean isTrue(PythonValue value) {
        if (value.equals(new Name("True"))) {
            return true;
        } else if (value.equals(new Name("False"))) {
            return false;
        }
        throw new NotTranslatableException("a flag is neither True nor False");
    }

    static int number(PythonValue value) {
        if (value instanceof PythonValue.Numeral number && number.digits().matches("-?\\d{1,9}")) {
            return Integer.parseInt(number.digits());
        }
        throw new NotTranslatableException("a number is not a literal");
    }

    /** The value of a row. */
    static @Nullable Object ofRow(PythonValue value) {
        if (value.isNone()) {
            return null;
        } else if (value instanceof Text text) {
            return text.text();
        } else if (value instanceof PythonValue.Numeral number
                && number.digits().matches("-?\\d{1,18}")) {
            long digits = Long.parseLong(number.digits());
            return digits == (int) digits ? (Object) (int) digits : (Object) digits;
        } else if (value instanceof PythonValue.Numeral number
                && number.digits().matches("-?\\d+\\.\\d+")) {
            return new BigDecimal(number.digits());
        } else if (value instanceof Name) {
            return isTrue(value);
        }
        throw new NotTranslatableException("a value of a row is not a literal");
    }

    /** SQL, as a string or {@code sa.text("…")}, with SQLAlchemy's escapes resolved. */
    static String sql(PythonValue value) {
        return sqlText(value)
                .map(Literals::withoutEscapes)
                .orElseThrow(() -> new NotTranslatableException("an SQL text is not a literal string"));
    }

    /** The string of {@code sa.text("…")}. */
    static Optional<String> textClause(PythonValue value) {
        boolean clause = value instanceof Call call
                && (call.name().equals("sa.text")
                        || call.name().equals("text")
                        || call.name().equals("sqlalchemy.text"))
                && call.arguments().size() == 1
                && call.named().isEmpty();
        return clause
                ? Optional.of(text(((Call) value).arguments().get(0), "the argument of text()"))
                : Optional.empty();
    }

    private static Optional<String> sqlText(PythonValue value) {
        return value instanceof Text text ? Optional.of(text.text()) : textClause(value);
    }

    private static String withoutEscapes(String sql) {
        if (PARAMETER.matcher(sql).find()) {
            throw new NotTranslatableException("an SQL text has parameters");
        }
        return sql.replace("\\:", ":");
    }
}
