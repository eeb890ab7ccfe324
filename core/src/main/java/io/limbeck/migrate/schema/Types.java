package io.limbeck.migrate.schema;

import java.util.List;
import java.util.OptionalInt;

/** Factories of columns and types for scripts: {@code import static io.limbeck.migrate.schema.Types.*}. */
public final class Types {
    private Types() {}

    /** A nullable column without default; {@link Column} has its further properties. */
    public static Column column(String name, SqlType type) {
        return Column.of(name, type);
    }

    public static SqlType bool() {
        return new SqlType.Bool();
    }

    /** A one-byte integer; two bytes if the database has no smaller type. */
    public static SqlType tinyint() {
        return new SqlType.Int(1);
    }

    public static SqlType smallint() {
        return new SqlType.Int(2);
    }

    public static SqlType integer() {
        return new SqlType.Int(4);
    }

    public static SqlType bigint() {
        return new SqlType.Int(8);
    }

    public static SqlType numeric() {
        return new SqlType.Numeric(OptionalInt.empty(), OptionalInt.empty());
    }

    public static SqlType numeric(int precision) {
        return new SqlType.Numeric(OptionalInt.of(precision), OptionalInt.empty());
    }

    public static SqlType numeric(int precision, int scale) {
        return new SqlType.Numeric(OptionalInt.of(precision), OptionalInt.of(scale));
    }

    public static SqlType real() {
        return new SqlType.Real();
    }

    public static SqlType doublePrecision() {
        return new SqlType.DoublePrecision();
    }

    public static SqlType character(int length) {
        return new SqlType.Char(length);
    }

    public static SqlType varchar(int length) {
        return new SqlType.Varchar(length);
    }

    public static SqlType text() {
        return new SqlType.Text();
    }

    public static SqlType binary(int length) {
        return new SqlType.Binary(length);
    }

    public static SqlType blob() {
        return new SqlType.Blob();
    }

    public static SqlType date() {
        return new SqlType.Date();
    }

    public static SqlType time() {
        return new SqlType.Time(OptionalInt.empty(), false);
    }

    public static SqlType time(int precision) {
        return new SqlType.Time(OptionalInt.of(precision), false);
    }

    public static SqlType timeWithZone() {
        return new SqlType.Time(OptionalInt.empty(), true);
    }

    public static SqlType timeWithZone(int precision) {
        return new SqlType.Time(OptionalInt.of(precision), true);
    }

    /** A date and time without zone, as shown by a calendar and a clock. */
    public static SqlType timestamp() {
        return new SqlType.Timestamp(OptionalInt.empty(), false);
    }

    public static SqlType timestamp(int precision) {
        return new SqlType.Timestamp(OptionalInt.of(precision), false);
    }

    /** A point in time, independent of the time zone. */
    public static SqlType timestampWithZone() {
        return new SqlType.Timestamp(OptionalInt.empty(), true);
    }

    public static SqlType timestampWithZone(int precision) {
        return new SqlType.Timestamp(OptionalInt.of(precision), true);
    }

    public static SqlType interval() {
        return new SqlType.Interval();
    }

    public static SqlType uuid() {
        return new SqlType.Uuid();
    }

    public static SqlType json() {
        return new SqlType.Json();
    }

    public static SqlType enumeration(String name, String... values) {
        return new SqlType.Enumeration(name, List.of(values));
    }

    public static SqlType array(SqlType element) {
        return new SqlType.Array(element);
    }

    /** A type as the database spells it, such as {@code nativeType("tsvector")}. */
    public static SqlType nativeType(String text) {
        return new SqlType.Native(text);
    }
}
