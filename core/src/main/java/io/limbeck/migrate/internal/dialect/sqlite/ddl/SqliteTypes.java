package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.ddl.StandardTypes;
import io.limbeck.migrate.schema.SqlType;

/** Declared types whose affinity keeps the values as they were written: JSON and UUID are TEXT, or digits would become numbers. */
final class SqliteTypes extends StandardTypes {
    @Override
    public String integer(SqlType.Int type) {
        return type.bytes() == 1 ? "TINYINT" : super.integer(type);
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
    public String array(SqlType.Array type) {
        throw new UnsupportedByDatabaseException(
                "SQLite", "has no arrays", "Use json() for the column, or a separate table for the elements.");
    }
}
