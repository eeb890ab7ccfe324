package io.limbeck.migrate.internal.dialect.sqlite;

/** Names as SQLite reads them in a statement: always quoted, so that reserved words do not matter. */
final class SqliteNames {
    private SqliteNames() {}

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
