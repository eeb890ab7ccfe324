package io.limbeck.migrate.internal.dialect.h2;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.SqlTypeVisitor;
import java.util.OptionalInt;

/** The portable types in H2's words. */
final class H2Types implements SqlTypeVisitor<String> {
    @Override
    public String bool(SqlType.Bool type) {
        return "BOOLEAN";
    }

    @Override
    public String integer(SqlType.Int type) {
        return type.bytes() == 2 ? "SMALLINT" : type.bytes() == 4 ? "INTEGER" : "BIGINT";
    }

    @Override
    public String numeric(SqlType.Numeric type) {
        if (type.precision().isEmpty()) {
            return "DECFLOAT(100)"; // NUMERIC alone has no digits behind the point
        }
        String scale = type.scale().isPresent() ? ", " + type.scale().getAsInt() : "";
        return "NUMERIC(" + type.precision().getAsInt() + scale + ")";
    }

    @Override
    public String real(SqlType.Real type) {
        return "REAL";
    }

    @Override
    public String doublePrecision(SqlType.DoublePrecision type) {
        return "DOUBLE PRECISION";
    }

    @Override
    public String character(SqlType.Char type) {
        return "CHAR(" + type.length() + ")";
    }

    @Override
    public String varchar(SqlType.Varchar type) {
        return "VARCHAR(" + type.length() + ")";
    }

    @Override
    public String text(SqlType.Text type) {
        return "CHARACTER LARGE OBJECT";
    }

    @Override
    public String binary(SqlType.Binary type) {
        return "VARBINARY(" + type.length() + ")";
    }

    @Override
    public String blob(SqlType.Blob type) {
        return "BLOB";
    }

    @Override
    public String date(SqlType.Date type) {
        return "DATE";
    }

    @Override
    public String time(SqlType.Time type) {
        return "TIME(" + type.precision().orElse(6) + ")" + (type.withZone() ? " WITH TIME ZONE" : "");
    }

    @Override
    public String timestamp(SqlType.Timestamp type) {
        return "TIMESTAMP" + precision(type.precision()) + (type.withZone() ? " WITH TIME ZONE" : "");
    }

    private static String precision(OptionalInt digits) {
        return digits.isPresent() ? "(" + digits.getAsInt() + ")" : "";
    }

    @Override
    public String interval(SqlType.Interval type) {
        throw new UnsupportedByDatabaseException(
                "H2",
                "takes spans of time only in named fields",
                "Use bigint() and keep a number of seconds, or nativeType(\"INTERVAL DAY TO SECOND\").");
    }

    @Override
    public String uuid(SqlType.Uuid type) {
        return "UUID";
    }

    @Override
    public String json(SqlType.Json type) {
        return "CHARACTER LARGE OBJECT"; // its JSON takes a text that is bound for one JSON string
    }

    @Override
    public String enumeration(SqlType.Enumeration type) {
        return type.values().stream()
                .map(value -> "'" + value.replace("'", "''") + "'")
                .collect(joining(", ", "ENUM(", ")"));
    }

    @Override
    public String array(SqlType.Array type) {
        throw new UnsupportedByDatabaseException(
                "H2",
                "reads arrays from no text that other databases read",
                "Use json() for the column, or nativeType(\"INTEGER ARRAY\").");
    }

    @Override
    public String nativeText(SqlType.Native type) {
        return type.text();
    }
}
