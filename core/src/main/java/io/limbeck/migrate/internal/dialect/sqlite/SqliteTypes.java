package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.SqlTypeVisitor;

/** Declared types whose affinity keeps the values as they were written: JSON and UUID are TEXT, or digits would become numbers. */
final class SqliteTypes implements SqlTypeVisitor<String> {
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
        int precision = type.precision().getAsInt();
        return type.scale().isEmpty()
                ? "NUMERIC(" + precision + ")"
                : "NUMERIC(" + precision + ", " + type.scale().getAsInt() + ")";
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
        return "BLOB";
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
        return "TIME";
    }

    @Override
    public String timestamp(SqlType.Timestamp type) {
        return "TIMESTAMP";
    }

    @Override
    public String interval(SqlType.Interval type) {
        return "TEXT";
    }

    @Override
    public String uuid(SqlType.Uuid type) {
        return "TEXT";
    }

    @Override
    public String json(SqlType.Json type) {
        return "TEXT";
    }

    @Override
    public String enumeration(SqlType.Enumeration type) {
        int longest = type.values().stream().mapToInt(String::length).max().orElse(1);
        return "VARCHAR(" + longest + ")";
    }

    @Override
    public String array(SqlType.Array type) {
        throw new UnsupportedByDatabaseException(
                "SQLite", "has no arrays", "Use json() for the column, or a table of its own for the elements.");
    }

    @Override
    public String nativeText(SqlType.Native type) {
        return type.text();
    }
}
