package io.limbeck.migrate.internal.dialect.ddl;

import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.SqlTypeVisitor;
import java.util.OptionalInt;

/** The portable types in the words that most databases share; each database says the rest, and where it differs. */
public abstract class StandardTypes implements SqlTypeVisitor<String> {
    @Override
    public String bool(SqlType.Bool type) {
        return "BOOLEAN";
    }

    @Override
    public String integer(SqlType.Int type) {
        return type.bytes() <= 2 ? "SMALLINT" : type.bytes() == 4 ? "INTEGER" : "BIGINT";
    }

    @Override
    public String numeric(SqlType.Numeric type) {
        return "NUMERIC" + digits(type);
    }

    /** {@code (10, 2)}, {@code (10)}, or nothing. */
    protected static String digits(SqlType.Numeric type) {
        if (type.precision().isEmpty()) {
            return "";
        }
        String scale = type.scale().isPresent() ? ", " + type.scale().getAsInt() : "";
        return "(" + type.precision().getAsInt() + scale + ")";
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
    public String date(SqlType.Date type) {
        return "DATE";
    }

    @Override
    public String time(SqlType.Time type) {
        return "TIME" + fraction(type.precision()) + zone(type.withZone());
    }

    @Override
    public String timestamp(SqlType.Timestamp type) {
        return "TIMESTAMP" + fraction(type.precision()) + zone(type.withZone());
    }

    private static String fraction(OptionalInt digits) {
        return digits.isPresent() ? "(" + digits.getAsInt() + ")" : "";
    }

    private static String zone(boolean with) {
        return with ? " WITH TIME ZONE" : "";
    }

    /** A text as long as the longest word. */
    @Override
    public String enumeration(SqlType.Enumeration type) {
        int longest = type.values().stream().mapToInt(String::length).max().orElse(1);
        return "VARCHAR(" + longest + ")";
    }

    @Override
    public String nativeText(SqlType.Native type) {
        return type.text();
    }
}
