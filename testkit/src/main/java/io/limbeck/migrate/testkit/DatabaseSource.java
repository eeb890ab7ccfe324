package io.limbeck.migrate.testkit;

import java.nio.file.Path;

/** Where a contract gets its databases; one interface with a default method per product implements it. */
public interface DatabaseSource {
    /** A new and empty database, which may keep files in {@code folder}. */
    TestDatabase freshDatabase(Path folder);
}
