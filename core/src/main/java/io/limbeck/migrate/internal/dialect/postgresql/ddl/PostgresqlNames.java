package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.schema.TableName;

/** Names as PostgreSQL reads them in a statement: always quoted, so that case and reserved words do not matter. */
public final class PostgresqlNames {
    private PostgresqlNames() {}

    public static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    public static String quoted(TableName name) {
        return name.schema().map(schema -> quoted(schema) + ".").orElse("") + quoted(name.name());
    }

    static String quoted(TableName table, String column) {
        return quoted(table) + "." + quoted(column);
    }
}
