package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.MigrationFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index that was being created CONCURRENTLY when the server refused, or the client died. */
@On("postgresql")
final class PostgresqlConcurrentlyTest extends DatabaseTest {
    private static final String CREATE = "op.autocommit().createIndexConcurrently(Index.on(\"i\", \"t\", \"n\"));";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE UNIQUE INDEX CONCURRENTLY i ON t (n);",
                "create unique index concurrently IF NOT EXISTS \"I x\" on only public.T (n);"
            })
    void invalidIndexOfARefusedTryIsDroppedAndBuiltAgain(String create) {
        TestProject project = table().script("b2.sql", outside(create));
        db().run("INSERT INTO t VALUES (1), (1)");
        assertThatThrownBy(() -> project.migrator().upgrade("head"))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("(n)=(1)");
        assertThat(indexes()).containsExactly("f");

        db().run("DELETE FROM t");
        project.migrator().upgrade("head");

        assertThat(indexes()).containsExactly("t");
    }

    @Test
    void invalidIndexOfAnotherTableIsNotTouched() {
        TestProject project = table();
        db().run("CREATE TABLE other (n INTEGER)", "INSERT INTO other VALUES (1), (1)");
        assertThat(db().refuses("CREATE UNIQUE INDEX CONCURRENTLY i ON other (n)"))
                .isTrue();

        assertThatThrownBy(() -> project.script("b2.sql", outside("CREATE INDEX CONCURRENTLY i ON t (n);"))
                        .migrator()
                        .upgrade("head"))
                .hasMessageContaining("already exists");
        assertThat(indexes()).containsExactly("f");
    }

    @Test
    void indexThatTheServerFinishedAfterTheClientHadDiedIsRecognised() throws Exception {
        TestProject project = table().java("b2 down: a1", CREATE, "");
        killedWhileBuilding(project).close();
        while (!indexes().equals(List.of("t"))) {
            Thread.onSpinWait();
        }
        String built = oid();

        project.migrator().upgrade("head");

        assertThat(oid()).isEqualTo(built);
        assertThat(db().texts("SELECT version_num FROM migrate_version")).containsExactly("b2");
    }

    @Test
    void indexThatTheServerIsStillBuildingIsWaitedFor() throws Exception {
        TestProject project = table().java("b2 down: a1", CREATE, "");
        String building;
        CompletableFuture<?> next;
        try (Connection writer = killedWhileBuilding(project)) {
            assertThat(writer.isValid(1)).isTrue();
            building = oid();
            CountDownLatch waits = new CountDownLatch(1);
            Migrator waiting = project.migrator().withListener(new MigrationListener() {
                @Override
                public void waiting(String sentence) {
                    waits.countDown(); // the session that builds holds the lock of whoever works
                }
            });
            next = CompletableFuture.runAsync(() -> waiting.upgrade("head"));
            assertThat(waits.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(next).isNotDone();
        }
        next.join();

        assertThat(indexes()).containsExactly("t");
        assertThat(oid()).isEqualTo(building);
    }

    /** Held back by a transaction that writes, which is returned. */
    private Connection killedWhileBuilding(TestProject project) throws SQLException, InterruptedException {
        project.migrator().compile();
        Connection writer = db().connect();
        writer.setAutoCommit(false);
        try (Statement statement = writer.createStatement()) {
            statement.execute("INSERT INTO t VALUES (7)");
        }
        try (MigrateProcess process = MigrateProcess.start(project, db().url())) {
            process.go();
            while (indexes().isEmpty()) {
                Thread.onSpinWait();
            }
            process.kill();
        }
        return writer;
    }

    private TestProject table() {
        TestProject project = project().sql("a1", "CREATE TABLE t (n INTEGER);", "DROP TABLE t;");
        project.migrator().upgrade("a1");
        return project;
    }

    private static String outside(String upgrade) {
        return "-- revision: b2\n-- down: a1\n-- migrate:upgrade no-transaction\n" + upgrade + "\n";
    }

    /** Whether each is valid. */
    private List<String> indexes() {
        return db().texts("SELECT CASE WHEN indisvalid THEN 't' ELSE 'f' END FROM pg_index"
                + " WHERE indrelid IN (to_regclass('t'), to_regclass('other'))");
    }

    private String oid() {
        return db().texts("SELECT indexrelid FROM pg_index WHERE indrelid = 't'::regclass")
                .get(0);
    }
}
