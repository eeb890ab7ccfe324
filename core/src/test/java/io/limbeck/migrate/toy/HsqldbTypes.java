package io.limbeck.migrate.toy;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.ddl.StandardTypes;
import io.limbeck.migrate.schema.SqlType;

/** The portable types in HSQLDB's words. */
final class HsqldbTypes extends StandardTypes {
    @Override
    public String text(SqlType.Text type) {
        return "LONGVARCHAR";
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
    public String uuid(SqlType.Uuid type) {
        return "UUID";
    }

    @Override
    public String json(SqlType.Json type) {
        return "LONGVARCHAR";
    }

    @Override
    public String interval(SqlType.Interval type) {
        throw new UnsupportedByDatabaseException("HSQLDB", "has no plain intervals", "Use bigint().");
    }

    @Override
    public String array(SqlType.Array type) {
        throw new UnsupportedByDatabaseException("HSQLDB", "is not given arrays here", "Use json().");
    }
}
