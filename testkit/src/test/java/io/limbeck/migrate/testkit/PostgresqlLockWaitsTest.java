package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.api.Cancellation;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.LockTimeoutException;
import io.limbeck.migrate.error.MigrationStoppedException;
import io.limbeck.migrate.result.StepResult;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A revision that needs a table in use waits shortly, is rolled back and tried again, and lets the application's queries through. */
@On("postgresql")
@Timeout(value = 40, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Execution(ExecutionMode.CONCURRENT) // it waits most of the time
final class PostgresqlLockWaitsTest extends DatabaseTest {
    private static final String ALTER = "ALTER TABLE menu ADD COLUMN price INTEGER;";

    private final List<String> told = new ArrayList<>();
    private TestProject project;
    private OtherSession other;

    @BeforeEach
    void tableInUse() throws SQLException {
        project = project()
                .set("lock.timeout", "10s")
                .sql("a1", "CREATE TABLE menu (id INTEGER); CREATE TABLE log (id INTEGER);", "");
        project.migrator().upgrade("a1");
        other = closedAfterwards(new OtherSession(db()));
        other.run("SELECT count(*) FROM menu");
    }

    /** Until a statement waits for a lock. */
    private void awaitQueue(String statement) {
        while (db().number("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND wait_event_type = 'Lock' AND query LIKE '" + statement + "%'")
                == 0) {
            Thread.onSpinWait();
        }
    }

    private List<String> outcomes() {
        return db().texts("SELECT revision || ' ' || outcome FROM migrate_history ORDER BY 1");
    }

    private MigrationListener listening(Runnable whenWaiting) {
        return new MigrationListener() {
            @Override
            public void stepStarted(StepResult step) {
                told.add("started " + step.revision());
            }

            @Override
            public void waiting(String sentence) {
                told.add(sentence);
                whenWaiting.run();
            }
        };
    }

    private void upgrade() {
        project.migrator().withListener(listening(() -> {})).upgrade("head");
    }

    private LockTimeoutException refused() {
        return catchThrowableOfType(LockTimeoutException.class, this::upgrade);
    }

    @Test
    void revisionIsRepeatedAsAWholeAndTheApplicationsQueriesGetThroughMeanwhile() {
        project.sql("b2 down: a1", "INSERT INTO log VALUES (1); " + ALTER, "");
        CompletableFuture<Void> application = CompletableFuture.runAsync(() -> {
            awaitQueue("ALTER TABLE menu");
            // Queued after the ALTER, while the other session still has its lock.
            db().number("SELECT count(*) FROM menu");
            other.commit();
        });

        upgrade();

        application.join();
        assertThat(project.migrator().checkHeads().atHead()).isTrue();
        assertThat(db().texts("SELECT id FROM log")).containsExactly("1");
        assertThat(db().number("SELECT count(price) FROM menu")).isZero();
        assertThat(outcomes()).containsExactly("a1 done", "b2 done");
        assertThat(told)
                .containsExactly(
                        "started b2",
                        "waiting up to 10 s for a lock held by another session: b2 was rolled back and will be retried");
    }

    @Test
    void firstRevisionCreatesOurOwnTablesInTheAttemptThatSucceeds() {
        db().run("DROP TABLE migrate_version, migrate_history");
        project.script("a1.sql", "-- revision: a1\n-- migrate:upgrade\n" + ALTER);
        CompletableFuture<Void> application = CompletableFuture.runAsync(() -> {
            awaitQueue("ALTER TABLE menu");
            db().number("SELECT count(*) FROM menu");
            other.commit();
        });

        upgrade();

        application.join();
        assertThat(outcomes()).containsExactly("a1 done");
    }

    @Test
    void attemptsEndWithTheTimeAndAreOneFailureInTheHistory() {
        project.set("lock.timeout", "5s").sql("b2 down: a1", "INSERT INTO log VALUES (1); " + ALTER, "");
        long start = System.nanoTime();

        LockTimeoutException refused = refused();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(9));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.LOCK_TIMEOUT);
        assertThat(refused.getMessage()).contains("lock timeout", "It was tried 2 times in ", "lock.timeout");
        assertThat(refused.databaseState()).contains("Rolled back, nothing changed; the database is at a1.");
        assertThat(outcomes()).containsExactly("a1 done", "b2 failed");
        assertThat(db().number("SELECT count(*) FROM log")).isZero();
    }

    @Test
    void victimOfADeadlockIsRepeated() {
        project.sql("b2 down: a1", "LOCK TABLE log; " + ALTER, "");
        other.run("SET deadlock_timeout = '1h'"); // the revision's session is the one that finds out
        CompletableFuture<Void> application = CompletableFuture.runAsync(() -> {
            awaitQueue("ALTER TABLE menu");
            other.run("LOCK TABLE log");
            other.commit();
        });

        upgrade();

        application.join();
        assertThat(outcomes()).containsExactly("a1 done", "b2 done");
        assertThat(told).hasSize(2);
    }

    @Test
    void revisionThatHasCommittedWaitsOnceForTheWholeTime() {
        project.set("lock.timeout", "4500ms")
                .java(
                        "b2 down: a1",
                        "op.autocommit().execute(\"INSERT INTO log VALUES (1)\"); op.execute(\"" + ALTER + "\");",
                        "");
        long start = System.nanoTime();

        LockTimeoutException refused = refused();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(4_500));
        assertThat(refused.getMessage()).doesNotContain("It was tried");
        assertThat(refused.databaseState().orElseThrow())
                .contains("these statements of this revision remain applied:\n  INSERT INTO log");
        assertThat(told).containsExactly("started b2");
    }

    @Test
    void limitThatAScriptSetsIsRespectedAndReset() {
        project.sql(
                        "b2 down: a1",
                        "SET LOCAL lock_timeout = '5min'; INSERT INTO log SELECT setting::integer FROM pg_settings"
                                + " WHERE name = 'lock_timeout';",
                        "")
                .sql(
                        "c3 down: b2",
                        "INSERT INTO log SELECT setting::integer FROM pg_settings WHERE name LIKE 'lock%out';",
                        "")
                .sql("d4 down: c3", "SET LOCAL lock_timeout = '100ms'; " + ALTER, "");

        assertThat(refused().getMessage()).contains("lock timeout").doesNotContain("It was tried");

        assertThat(db().texts("SELECT id FROM log ORDER BY 1")).containsExactly("2000", "300000");
        assertThat(told).containsExactly("started b2", "started c3", "started d4");
    }

    @Test
    void limitOfTheRoleIsRespected() {
        Account account = closedAfterwards(db().account());
        db().run(
                        "ALTER ROLE " + account.name() + " SUPERUSER",
                        "ALTER ROLE " + account.name() + " SET lock_timeout = '100ms'");
        project.set("url", account.url()).set("lock.timeout", "1h").sql("b2 down: a1", ALTER, "");

        assertThat(refused().getMessage()).contains("lock timeout").doesNotContain("It was tried");

        assertThat(told).containsExactly("started b2");
    }

    @Test
    void runThatIsStoppedBetweenAttemptsEndsAtOnce() {
        project.sql("b2 down: a1", "INSERT INTO log VALUES (1); " + ALTER, "");
        Cancellation cancellation = new Cancellation();
        List<CompletableFuture<Boolean>> ended = new ArrayList<>();
        MigrationListener listener = listening(() ->
                ended.add(CompletableFuture.supplyAsync(() -> cancellation.request("SIGTERM", ExitCode.TERMINATED))));

        MigrationStoppedException stopped =
                catchThrowableOfType(MigrationStoppedException.class, () -> project.migrator()
                        .withListener(listener)
                        .withCancellation(cancellation)
                        .upgrade("head"));

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.TERMINATED);
        assertThat(stopped.getMessage()).contains("Stopped by SIGTERM in the upgrade of b2");
        assertThat(stopped.databaseState()).contains("Rolled back, nothing changed; the database is at a1.");
        assertThat(ended).hasSize(1);
        assertThat(ended.get(0).join()).isTrue();
        assertThat(outcomes()).containsExactly("a1 done");
    }
}
