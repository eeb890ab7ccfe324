package io.limbeck.migrate.testkit;

import java.nio.file.Path;

/** Runs a contract on H2, in a file. */
public interface OnH2 extends DatabaseSource {
    @Override
    default TestDatabase freshDatabase(Path folder) {
        return H2TestDatabase.in(folder.resolve("test"));
    }
}
