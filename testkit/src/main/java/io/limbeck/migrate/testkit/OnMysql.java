package io.limbeck.migrate.testkit;

import java.nio.file.Path;

/** Runs a contract, or what MariaDB promises beyond it, on MySQL. */
public interface OnMysql extends OnMariadb {
    @Override
    default TestDatabase freshDatabase(Path folder) {
        return MariadbTestDatabase.mysql();
    }
}
