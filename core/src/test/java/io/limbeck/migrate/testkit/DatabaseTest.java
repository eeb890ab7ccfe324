package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.op.Operation;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fresh database for each test. */
public abstract class DatabaseTest extends ProductTest {
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
        if (database != null) { // a machine that cannot start its server skips the test
            database.close();
        }
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

    /** Does the operation; false from a database that cannot, which must say so in words. */
    protected final boolean does(Operation operation) {
        if (!knows(operation)) {
            return false;
        }
        db().apply(operation);
        return true;
    }

    /** Whether the database has statements for it; refused in words otherwise. */
    protected final boolean knows(Operation operation) {
        try {
            db().compile(operation);
            return true;
        } catch (UnsupportedByDatabaseException refused) {
            assertThat(refused.what()).contains(facts().displayName());
            assertThat(refused.remedy()).isNotEmpty();
            return false;
        }
    }

    protected final DialectFacts facts() {
        return db().dialect().facts();
    }

    /** An empty project on this test's database. */
    protected final TestProject project() {
        return new TestProject(folder().resolve("project"), db().url());
    }
}
