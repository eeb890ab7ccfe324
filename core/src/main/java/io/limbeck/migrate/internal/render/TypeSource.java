package io.limbeck.migrate.internal.render;

import static io.limbeck.migrate.internal.render.Code.call;
import static io.limbeck.migrate.internal.render.Code.word;

import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.SqlTypeVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The words of {@code Types}. */
final class TypeSource implements SqlTypeVisitor<Code> {
    private final ValueSource values;

    TypeSource(ValueSource values) {
        this.values = values;
    }

    @Override
    public Code bool(SqlType.Bool type) {
        return word("bool()");
    }

    @Override
    public Code integer(SqlType.Int type) {
        return word(
                switch (type.bytes()) {
                    case 1 -> "tinyint()";
                    case 2 -> "smallint()";
                    case 4 -> "integer()";
                    default -> "bigint()";
                });
    }

    @Override
    public Code numeric(SqlType.Numeric type) {
        if (type.precision().isEmpty()) {
            return type.scale().isEmpty() ? word("numeric()") : values.of(type);
        }
        String scale = type.scale().isEmpty() ? "" : ", " + type.scale().getAsInt();
        return word("numeric(" + type.precision().getAsInt() + scale + ")");
    }

    @Override
    public Code real(SqlType.Real type) {
        return word("real()");
    }

    @Override
    public Code doublePrecision(SqlType.DoublePrecision type) {
        return word("doublePrecision()");
    }

    @Override
    public Code character(SqlType.Char type) {
        return word("character(" + type.length() + ")");
    }

    @Override
    public Code varchar(SqlType.Varchar type) {
        return word("varchar(" + type.length() + ")");
    }

    @Override
    public Code text(SqlType.Text type) {
        return word("text()");
    }

    @Override
    public Code binary(SqlType.Binary type) {
        return word("binary(" + type.length() + ")");
    }

    @Override
    public Code blob(SqlType.Blob type) {
        return word("blob()");
    }

    @Override
    public Code date(SqlType.Date type) {
        return word("date()");
    }

    @Override
    public Code time(SqlType.Time type) {
        return word((type.withZone() ? "timeWithZone(" : "time(") + number(type.precision()) + ")");
    }

    @Override
    public Code timestamp(SqlType.Timestamp type) {
        return word((type.withZone() ? "timestampWithZone(" : "timestamp(") + number(type.precision()) + ")");
    }

    private static String number(OptionalInt number) {
        return number.isEmpty() ? "" : String.valueOf(number.getAsInt());
    }

    @Override
    public Code interval(SqlType.Interval type) {
        return word("interval()");
    }

    @Override
    public Code uuid(SqlType.Uuid type) {
        return word("uuid()");
    }

    @Override
    public Code json(SqlType.Json type) {
        return word("json()");
    }

    @Override
    public Code enumeration(SqlType.Enumeration type) {
        List<String> words = new ArrayList<>(type.values());
        words.add(0, type.name());
        return call("enumeration", Code.texts(words));
    }

    @Override
    public Code array(SqlType.Array type) {
        return call("array", type.element().accept(this));
    }

    @Override
    public Code nativeText(SqlType.Native type) {
        return call("nativeType", Code.text(type.text()));
    }
}
