package io.limbeck.migrate.testkit;

import java.nio.file.Path;
import java.util.List;

/** SQLite, in a file. */
public final class SqliteProduct extends Product {
    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public TestDatabase fresh(Path folder) {
        return new SqliteTestDatabase(folder.resolve("test.db"));
    }

    @Override
    public TestDatabase careless(Path folder) {
        return SqliteTestDatabase.careless(folder.resolve("test.db"));
    }

    @Override
    protected List<ModelChange> ownChanges() {
        return SqliteChanges.all();
    }

    @Override
    protected List<Program> programs() {
        return SqlitePrograms.all();
    }

    @Override
    protected List<String> schemas(TestDatabase database) {
        return database.texts("SELECT name FROM pragma_database_list");
    }

    @Override
    protected List<String> outsideOnly() {
        return List.of("VACUUM");
    }

    @Override
    protected List<String> switches() {
        return List.of("PRAGMA foreign_keys = OFF", "pragma main.foreign_keys(1)");
    }
}
