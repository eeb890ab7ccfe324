package io.limbeck.migrate.internal.dialect.h2.ddl;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.ddl.StandardTypes;
import io.limbeck.migrate.schema.SqlType;

/** The portable types in H2's words. */
final class H2Types extends StandardTypes {
    @Override
    public String integer(SqlType.Int type) {
        return type.bytes() == 1 ? "TINYINT" : super.integer(type);
    }

    @Override
    public String numeric(SqlType.Numeric type) {
        if (type.precision().isEmpty()) {
            return "DECFLOAT(100)"; // NUMERIC alone has no digits behind the point
        }
        return super.numeric(type);
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
    public String time(SqlType.Time type) {
        return "TIME(" + type.precision().orElse(6) + ")" + (type.withZone() ? " WITH TIME ZONE" : "");
    }

    @Override
    public String interval(SqlType.Interval type) {
        throw new UnsupportedByDatabaseException(
                "H2",
                "supports intervals only with named fields",
                "Use bigint() and store seconds, or nativeType(\"INTERVAL DAY TO SECOND\").");
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
                "does not read arrays in the text format of other databases",
                "Use json() for the column, or nativeType(\"INTEGER ARRAY\").");
    }
}
