package io.limbeck.migrate.testkit;

import java.nio.file.Path;

final class SqliteOperationSequencesTest extends OperationSequencesContract implements OnSqlite {
    @Override
    protected int sequences() {
        return 2_000;
    }

    @Override
    public TestDatabase freshDatabase(Path folder) {
        return SqliteTestDatabase.careless(folder.resolve("test.db"));
    }
}
