package io.limbeck.migrate.internal.dialect.sqlite.ddl;

/** Names as SQLite reads them in a statement: always quoted, so that reserved words do not matter. */
public final class SqliteNames {
    private SqliteNames() {}

    /** In quotes. */
    public static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
