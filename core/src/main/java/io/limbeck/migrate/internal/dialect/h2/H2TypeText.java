package io.limbeck.migrate.internal.dialect.h2;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.h2.ddl.H2Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Types as H2 itself writes them in its scripts, put together from the columns that describe them. */
final class H2TypeText {
    private static final long LONGEST = 1_000_000_000;
    private static final long LONGEST_OF_OLD = 1_048_576;
    private static final long MOST_DIGITS = 100_000;
    private static final long MOST_ELEMENTS = 65_536;

    /** By schema, table and the number of the type in it. */
    private final Map<String, List<String>> words = new HashMap<>();

    private final Map<String, String> elements = new HashMap<>();

    private H2TypeText() {}

    static H2TypeText read(H2Reading reading) throws SQLException {
        H2TypeText types = new H2TypeText();
        reading.each(
                "object_schema, object_name, enum_identifier, value_name FROM information_schema.enum_values",
                "object_type = 'TABLE' AND object_schema",
                " ORDER BY value_ordinal",
                row -> types.words
                        .computeIfAbsent(
                                key(row.getString(1) + "." + row.getString(2), row.getString(3)),
                                key -> new ArrayList<>())
                        .add(row.getString(4)));
        // The elements of elements have the longer numbers.
        reading.each(
                "* FROM information_schema.element_types",
                "object_type = 'TABLE' AND object_schema",
                " ORDER BY char_length(collection_type_identifier) DESC",
                row -> {
                    String table = row.getString("object_schema") + "." + row.getString("object_name");
                    types.elements.put(key(table, row.getString("collection_type_identifier")), types.of(row, table));
                });
        return types;
    }

    private static String key(String table, String number) {
        return table + "/" + number;
    }

    /** @param table with its schema */
    String of(ResultSet row, String table) throws SQLException {
        String type = row.getString("data_type").toUpperCase(Locale.ROOT); // as the names are, by DATABASE_TO_LOWER
        String number = key(table, row.getString("dtd_identifier"));
        return switch (type) {
            case "ENUM" ->
                words.getOrDefault(number, List.of()).stream()
                        .map(H2Values::literal)
                        .collect(joining(", ", "ENUM(", ")"));
            case "ARRAY" ->
                elements.getOrDefault(number, "") + " ARRAY"
                        + length("[", row.getLong("maximum_cardinality"), MOST_ELEMENTS, "]");
            case "NUMERIC" -> type + digits(row);
            case "DECFLOAT" -> type + length("(", row.getLong("numeric_precision"), MOST_DIGITS, ")");
            case "INTERVAL" -> interval(row);
            case "GEOMETRY" -> type + geometry(row);
            default -> plain(type, row);
        };
    }

    private static String plain(String type, ResultSet row) throws SQLException {
        if (type.startsWith("TIME")) {
            int word = type.indexOf(' ');
            String fraction = "(" + row.getInt("datetime_precision") + ")";
            return word < 0 ? type + fraction : type.substring(0, word) + fraction + type.substring(word);
        }
        long length = row.getLong("character_maximum_length");
        return length == 0 || length == LONGEST_OF_OLD ? type : type + length("(", length, LONGEST, ")");
    }

    private static String length(String open, long length, long most, String close) {
        return length >= most ? "" : open + length + close;
    }

    private static String digits(ResultSet row) throws SQLException {
        long precision = row.getLong("numeric_precision");
        int scale = row.getInt("numeric_scale");
        if (scale == 0) {
            return length("(", precision, MOST_DIGITS, ")");
        }
        return "(" + precision + ", " + scale + ")";
    }

    private static String interval(ResultSet row) throws SQLException {
        String fields = row.getString("interval_type");
        int leading = row.getInt("interval_precision");
        int fraction = row.getInt("datetime_precision");
        int to = fields.indexOf(" TO ");
        if (to < 0) {
            return "INTERVAL " + fields + "(" + leading + (fields.equals("SECOND") ? ", " + fraction : "") + ")";
        }
        return "INTERVAL " + fields.substring(0, to) + "(" + leading + ")" + fields.substring(to)
                + (fields.endsWith("SECOND") ? "(" + fraction + ")" : "");
    }

    private static String geometry(ResultSet row) throws SQLException {
        String kind = row.getString("geometry_type");
        String system = row.getString("geometry_srid");
        if (kind == null && system == null) {
            return "";
        }
        return "(" + (kind == null ? "GEOMETRY" : kind) + (system == null ? "" : ", " + system) + ")";
    }
}
