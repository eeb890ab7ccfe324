package io.limbeck.migrate.testkit;

import java.nio.file.Path;

/** Runs a contract on MariaDB. */
public interface OnMariadb extends DatabaseSource {
    @Override
    default TestDatabase freshDatabase(Path folder) {
        return MariadbTestDatabase.mariadb();
    }
}
