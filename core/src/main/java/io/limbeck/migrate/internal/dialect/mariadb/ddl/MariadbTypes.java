package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.ddl.StandardTypes;
import io.limbeck.migrate.schema.SqlType;
import java.util.OptionalInt;

/** The portable types in the words that MariaDB and MySQL share. */
public final class MariadbTypes extends StandardTypes {
    private final String product;

    public MariadbTypes(String product) {
        this.product = product;
    }

    @Override
    public String integer(SqlType.Int type) {
        return switch (type.bytes()) {
            case 1 -> "TINYINT";
            case 2 -> "SMALLINT";
            case 4 -> "INT";
            default -> "BIGINT";
        };
    }

    /** Without precision the database would take DECIMAL(10, 0), which loses every fraction: its widest is meant. */
    @Override
    public String numeric(SqlType.Numeric type) {
        if (type.precision().isEmpty()) {
            return "DECIMAL(65, 30)";
        }
        return "DECIMAL" + digits(type);
    }

    @Override
    public String real(SqlType.Real type) {
        return "FLOAT";
    }

    @Override
    public String doublePrecision(SqlType.DoublePrecision type) {
        return "DOUBLE";
    }

    @Override
    public String text(SqlType.Text type) {
        return "LONGTEXT";
    }

    @Override
    public String binary(SqlType.Binary type) {
        return "VARBINARY(" + type.length() + ")";
    }

    @Override
    public String blob(SqlType.Blob type) {
        return "LONGBLOB";
    }

    @Override
    public String time(SqlType.Time type) {
        return "TIME" + precision(type.precision());
    }

    /** A DATETIME keeps what the clock showed; a TIMESTAMP is a point in time, but ends in 2038. */
    @Override
    public String timestamp(SqlType.Timestamp type) {
        return (type.withZone() ? "TIMESTAMP" : "DATETIME") + precision(type.precision());
    }

    /** Without a precision these databases drop the fraction of a second, where the others keep six digits. */
    private static String precision(OptionalInt digits) {
        return "(" + digits.orElse(6) + ")";
    }

    @Override
    public String interval(SqlType.Interval type) {
        throw new UnsupportedByDatabaseException(product, "has no interval type", "Use bigint() and store seconds.");
    }

    @Override
    public String uuid(SqlType.Uuid type) {
        return "CHAR(36)";
    }

    @Override
    public String json(SqlType.Json type) {
        return "JSON";
    }

    @Override
    public String enumeration(SqlType.Enumeration type) {
        return type.values().stream().map(MariadbValues::literal).collect(joining(", ", "ENUM(", ")"));
    }

    @Override
    public String array(SqlType.Array type) {
        throw new UnsupportedByDatabaseException(
                product, "has no arrays", "Use json() for the column, or a separate table for the elements.");
    }
}
