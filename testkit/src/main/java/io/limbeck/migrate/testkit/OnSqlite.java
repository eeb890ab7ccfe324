package io.limbeck.migrate.testkit;

import java.nio.file.Path;

/** Runs a contract on SQLite: {@code class SqliteRowsTest extends RowsContract implements OnSqlite {}}. */
public interface OnSqlite extends DatabaseSource {
    @Override
    default TestDatabase freshDatabase(Path folder) {
        return new SqliteTestDatabase(folder.resolve("test.db"));
    }
}
