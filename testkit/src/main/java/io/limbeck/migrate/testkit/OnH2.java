package io.limbeck.migrate.testkit;

import java.nio.file.Path;

/** Runs a contract on H2, in a file. */
public interface OnH2 extends DatabaseSource {
    @Override
    default TestDatabase freshDatabase(Path folder) {
        return new H2TestDatabase(folder.resolve("test"));
    }

    @Override
    default int sequences() {
        return 100;
    }
}
