package io.limbeck.migrate.testkit;

import io.limbeck.migrate.internal.dialect.DialectFacts;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fresh database for each test. */
public abstract class DatabaseContract implements DatabaseSource {
    @TempDir
    @Nullable
    private Path folder;

    @Nullable
    private TestDatabase database;

    @BeforeEach
    final void makeDatabase() {
        database = freshDatabase(folder());
    }

    @AfterEach
    final void dropDatabase() {
        db().close();
    }

    /** This test's database. */
    protected final TestDatabase db() {
        if (database == null) {
            throw new IllegalStateException("only while a test runs");
        }
        return database;
    }

    /** A folder of this test alone. */
    protected final Path folder() {
        if (folder == null) {
            throw new IllegalStateException("only while a test runs");
        }
        return folder;
    }

    protected final DialectFacts facts() {
        return db().dialect().facts();
    }

    /** An empty project on this test's database. */
    protected final TestProject project() {
        return new TestProject(folder().resolve("project"), db().url());
    }
}
