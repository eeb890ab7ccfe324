package io.limbeck.migrate.testkit;

import java.nio.file.Path;

/** Runs a contract on H2, in memory: schemas are the same there as in a file, and nothing waits for the disk. */
public interface OnH2InMemory extends DatabaseSource {
    @Override
    default TestDatabase freshDatabase(Path folder) {
        return H2TestDatabase.inMemory();
    }
}
