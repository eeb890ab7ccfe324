package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.op.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fresh database for each test. */
public abstract class DatabaseTest extends ProductTest {
    @TempDir(factory = Memory.class)
    @Nullable
    private Path folder;

    @Nullable
    private TestDatabase database;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    @BeforeEach
    final void makeDatabase() {
        database = closedAfterwards(freshDatabase(folder()));
    }

    /** Also where the test was skipped half-way through its set-up, as on a machine that cannot start its server. */
    @AfterEach
    final void closeWhatWasOpened() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }

    /** Closed when the test has ended: what was opened last comes first, and this test's database last. */
    protected final <T extends AutoCloseable> T closedAfterwards(T resource) {
        opened.push(resource);
        return resource;
    }

    /** This test's database. */
    protected final TestDatabase db() {
        if (database == null) {
            throw new IllegalStateException("only while a test runs");
        }
        return database;
    }

    /** A client's dump of the database is a model of it, and looking changes nothing. */
    protected final void assertIsAsItsDumpWants(String dump) throws IOException {
        Dump before = db().dump();
        Path model = Files.writeString(folder().resolve("dump.sql"), dump);
        Migrator application = new TestProject(folder().resolve("modelled"), db().url())
                .set("model", "sql:" + model)
                .migrator();

        assertThat(application.check().differences()).as(dump).isEmpty();
        assertThat(db().dump()).isEqualTo(before);
    }

    /** A folder of this test alone. */
    protected final Path folder() {
        if (folder == null) {
            throw new IllegalStateException("only while a test runs");
        }
        return folder;
    }

    /** Does the operation; a test that needs it is skipped, with the message of the refusal, on a database that cannot. */
    protected final void mustDo(Operation operation) {
        mustKnow(operation);
        db().apply(operation);
    }

    /** Skips the test, with the message of the refusal, on a database that has no statements for the operation. */
    protected final void mustKnow(Operation operation) {
        refusal(operation).ifPresent(refused -> Assumptions.abort(refused.what()));
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
        return refusal(operation).isEmpty();
    }

    private Optional<UnsupportedByDatabaseException> refusal(Operation operation) {
        try {
            db().compile(operation);
            return Optional.empty();
        } catch (UnsupportedByDatabaseException refused) {
            assertThat(refused.what()).contains(facts().displayName());
            assertThat(refused.remedy()).isNotEmpty();
            return Optional.of(refused);
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
