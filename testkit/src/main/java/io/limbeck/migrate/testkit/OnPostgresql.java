package io.limbeck.migrate.testkit;

import java.nio.file.Path;

/** Runs a contract on PostgreSQL. */
public interface OnPostgresql extends DatabaseSource {
    @Override
    default TestDatabase freshDatabase(Path folder) {
        return new PostgresqlTestDatabase();
    }
}
