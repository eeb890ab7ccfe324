package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrationStoppedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A run whose lock's session is ended, by an administrator or a firewall, ends on its own before another one works. */
@On({"postgresql", "mariadb", "mysql"})
@Execution(ExecutionMode.CONCURRENT) // it waits most of the time
final class LockWatchContract extends DatabaseTest {
    private static final String TABLE = "CREATE TABLE menu (id INTEGER);";

    private String sleep(int seconds) {
        return facts().name().equals("postgresql")
                ? "SELECT pg_sleep(" + seconds + ")"
                : "SELECT SLEEP(" + seconds + ")";
    }

    /** Ends the sessions that do nothing, the lock's among them. */
    private void endIdleSessions() {
        if (facts().name().equals("postgresql")) {
            db().texts("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND state = 'idle' AND pid <> pg_backend_pid()");
        } else {
            db().texts("SELECT id FROM information_schema.processlist WHERE db = database() AND command = 'Sleep'"
                            + " AND id <> connection_id()")
                    .forEach(session -> db().run("KILL " + session));
        }
    }

    private void awaitStatement(String sql) {
        while (!db().texts(product().runningStatements()).contains(sql)) {
            Thread.onSpinWait();
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void runThatLosesItsLockStopsAndNothingRunsNextToIt() {
        String hours = product().hoursOfWork();
        TestProject project = project()
                .sql("a1", TABLE, "DROP TABLE menu;")
                .java("b2 down: a1", "op.execute(\"INSERT INTO menu VALUES (1)\"); op.execute(\"" + hours + "\");", "");
        project.migrator().upgrade("a1");
        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> {
            awaitStatement(hours);
            endIdleSessions();
            TestProject same = new TestProject(folder().resolve("other"), db().url())
                    .set("lock.timeout", "30s")
                    .sql("a1", TABLE, "DROP TABLE menu;")
                    .sql("b2 down: a1", "INSERT INTO menu VALUES (2);", "");
            same.migrator().upgrade("head");
            return db().texts(product().runningStatements()).contains(hours);
        });

        MigrationStoppedException stopped = catchThrowableOfType(
                MigrationStoppedException.class, () -> project.migrator().upgrade("head"));

        assertThat(stopped).isNotNull();
        assertThat(stopped.exitCode()).isEqualTo(ExitCode.LOCK_TIMEOUT);
        assertThat(stopped.getMessage()).contains("lock", "in the upgrade of b2");
        assertThat(stopped.databaseState()).contains("Rolled back, nothing changed; the database is at a1.");
        assertThat(other.join())
                .as("the first was still at work when the second had ended")
                .isFalse();
        assertThat(db().texts("SELECT id FROM menu")).containsExactly("2");
    }

    /** What a server or a firewall does to sessions that are idle for long. */
    @Test
    void longStatementDoesNotLetTheLockGoIdle() {
        String setting = facts().name().equals("postgresql")
                ? "options=-c%20idle_session_timeout=2000"
                : "sessionVariables=wait_timeout=2";
        TestProject project = new TestProject(
                        folder().resolve("project"), db().url() + (db().url().contains("?") ? "&" : "?") + setting)
                .sql("a1", TABLE + sleep(4) + ";", "DROP TABLE menu;")
                .set("lock.timeout", "0s");
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            awaitStatement(sleep(4));
            try {
                Thread.sleep(3_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            assertThat(catchThrowableOfType(
                            io.limbeck.migrate.error.LockTimeoutException.class,
                            () -> project.migrator().upgrade("head")))
                    .isNotNull();
        });

        assertThat(project.migrator().upgrade("head").atHead()).isTrue();
        other.join();
    }
}
