package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.dialect.ddl.StandardTypes;
import io.limbeck.migrate.schema.SqlType;

/** The portable types in PostgreSQL's words. */
final class PostgresqlTypes extends StandardTypes {
    @Override
    public String binary(SqlType.Binary type) {
        return "BYTEA";
    }

    @Override
    public String blob(SqlType.Blob type) {
        return "BYTEA";
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
    public String array(SqlType.Array type) {
        return type.element().accept(this) + "[]";
    }

    /** A type of its own, see {@link PostgresqlEnums}. */
    @Override
    public String enumeration(SqlType.Enumeration type) {
        return PostgresqlNames.quoted(type.name());
    }
}
