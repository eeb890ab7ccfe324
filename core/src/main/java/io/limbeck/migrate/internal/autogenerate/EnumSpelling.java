package io.limbeck.migrate.internal.autogenerate;

import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Enums as {@code enumeration(…)}, which every database understands: those that a database keeps as types, and those that are part of a
 * column's type, {@code ENUM('a', 'b')}, which are named after the column.
 */
final class EnumSpelling {
    private static final Pattern VALUES = Pattern.compile("(?is)enum\\s*\\((.*)\\)");
    private static final Pattern VALUE = Pattern.compile("'((?:[^']|'')*)'");

    private final Map<String, Optional<EnumType>> types = new HashMap<>();

    private EnumSpelling() {}

    /** A type whose values the script changes has other values for what it drops than for what it adds, and keeps its name alone. */
    static EnumSpelling of(Schema... schemas) {
        EnumSpelling texts = new EnumSpelling();
        for (Schema schema : schemas) {
            schema.enums().stream()
                    .filter(type -> type.name().schema().isEmpty())
                    .forEach(type -> texts.types.merge(
                            type.name().name(),
                            Optional.of(type),
                            (one, other) -> one.equals(other) ? one : Optional.empty()));
        }
        return texts;
    }

    /** The same type if it is not an enum. */
    SqlType type(TableName table, String column, SqlType type) {
        if (type instanceof SqlType.Array array) {
            return new SqlType.Array(type(table, column, array.element()));
        }
        if (!(type instanceof SqlType.Native text)) {
            return type;
        }
        Optional<EnumType> known = types.getOrDefault(unquoted(text.text()), Optional.empty());
        if (known.isPresent()) {
            return enumeration(known.get().name().name(), known.get().values());
        }
        Matcher list = VALUES.matcher(text.text());
        return list.matches() && text.text().indexOf('\\') < 0
                ? enumeration(name(table, column), values(list.group(1)))
                : type;
    }

    private static SqlType enumeration(String name, List<String> values) {
        return new SqlType.Enumeration(name, values);
    }

    private static String unquoted(String name) {
        return name.length() > 2 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name;
    }

    private static String name(TableName table, String column) {
        return (table.name() + "_" + column).toLowerCase(Locale.ROOT);
    }

    private static List<String> values(String list) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(list);
        while (value.find()) {
            values.add(value.group(1).replace("''", "'"));
        }
        return values;
    }
}
