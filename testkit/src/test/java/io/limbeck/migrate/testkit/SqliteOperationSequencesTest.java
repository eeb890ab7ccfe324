package io.limbeck.migrate.testkit;

import java.nio.file.Path;

final class SqliteOperationSequencesTest extends OperationSequencesContract implements OnSqlite {
    @Override
    public int sequences() {
        return Integer.getInteger("sequences", 2_000);
    }

    @Override
    public TestDatabase freshDatabase(Path folder) {
        return SqliteTestDatabase.careless(folder.resolve("test.db"));
    }
}
