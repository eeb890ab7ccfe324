package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.SqlTypeVisitor;
import java.util.OptionalInt;

/** The portable types in PostgreSQL's words. */
final class PostgresqlTypes implements SqlTypeVisitor<String> {
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
            return "NUMERIC";
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
        return "TEXT";
    }

    @Override
    public String binary(SqlType.Binary type) {
        return "BYTEA";
    }

    @Override
    public String blob(SqlType.Blob type) {
        return "BYTEA";
    }

    @Override
    public String date(SqlType.Date type) {
        return "DATE";
    }

    @Override
    public String time(SqlType.Time type) {
        return "TIME" + precision(type.precision()) + (type.withZone() ? " WITH TIME ZONE" : "");
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
        return "INTERVAL";
    }

    @Override
    public String uuid(SqlType.Uuid type) {
        return "UUID";
    }

    @Override
    public String json(SqlType.Json type) {
        return "JSONB";
    }

    @Override
    public String enumeration(SqlType.Enumeration type) {
        int longest = type.values().stream().mapToInt(String::length).max().orElse(1);
        return "VARCHAR(" + longest + ")";
    }

    @Override
    public String array(SqlType.Array type) {
        return type.element().accept(this) + "[]";
    }

    @Override
    public String nativeText(SqlType.Native type) {
        return type.text();
    }
}
