package io.limbeck.migrate.testkit;

import java.nio.file.Path;

/** Where a contract gets its databases; one interface with a default method per product implements it. */
public interface DatabaseSource {
    /** A new and empty database, which may keep files in {@code folder}. */
    TestDatabase freshDatabase(Path folder);

    /** How many random sequences a run makes. */
    default int sequences() {
        return 500;
    }

    /** How often many processes meet on an empty database, and on a half-way one. */
    default int lockRounds() {
        return 10;
    }
}
