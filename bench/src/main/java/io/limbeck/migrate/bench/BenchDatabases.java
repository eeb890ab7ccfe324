package io.limbeck.migrate.bench;

import io.limbeck.migrate.testkit.H2TestDatabase;
import io.limbeck.migrate.testkit.MariadbTestDatabase;
import io.limbeck.migrate.testkit.PostgresqlTestDatabase;
import io.limbeck.migrate.testkit.SqliteTestDatabase;
import io.limbeck.migrate.testkit.TestDatabase;
import java.nio.file.Path;

/** The databases that are measured, by name. */
final class BenchDatabases {
    private BenchDatabases() {}

    /** An empty one; {@code file} is for those that need one. */
    static TestDatabase named(String name, Path file) {
        return switch (name) {
            case "sqlite" -> new SqliteTestDatabase(file);
            case "postgresql" -> new PostgresqlTestDatabase();
            case "mariadb" -> MariadbTestDatabase.mariadb();
            case "h2" -> H2TestDatabase.in(file);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
