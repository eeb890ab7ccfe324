package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.LockTimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A statement of a revision needs a lock that another session holds for longer than {@code lock.timeout}: an open transaction, as of a
 * report or of a client that somebody forgot. Without the limit the tests would reach theirs.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Execution(ExecutionMode.CONCURRENT) // it waits most of the time
final class LockWaitsContract extends DatabaseTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** SQLite waits once more to write the failure into the history; the rest is for slow machines. */
    private static final Duration A_LITTLE = Duration.ofSeconds(5);

    private TestProject project;

    @BeforeEach
    void tableInUse() {
        project = project()
                .set("lock.timeout", LIMIT.toMillis() + "ms")
                .sql(
                        "a1",
                        "CREATE TABLE menu (id INTEGER); INSERT INTO menu VALUES (1); CREATE TABLE log (id INTEGER);",
                        "DROP TABLE log; DROP TABLE menu;");
        project.migrator().upgrade("a1");
    }

    /** @param statement begins the transaction that holds the lock until the test has ended */
    private OtherSession occupiedBy(String statement) throws SQLException {
        OtherSession other = closedAfterwards(new OtherSession(db()));
        other.run(statement);
        return other;
    }

    private LockTimeoutException refused() {
        Dump before = db().dump().withoutHistory();
        long start = System.nanoTime();
        LockTimeoutException refused = catchThrowableOfType(
                LockTimeoutException.class, () -> project.migrator().upgrade("head"));

        assertThat(refused).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.plus(A_LITTLE));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.LOCK_TIMEOUT);
        assertThat(refused.remedy()).contains("lock.timeout");
        assertThat(db().dump().withoutHistory()).isEqualTo(before);
        assertThat(project.migrator().current().revisions()).extracting("id").containsExactly("a1");
        return refused;
    }

    @Test
    void changeOfATableInUseEndsWhenTheTimeIsUp() throws SQLException {
        project.sql("b2 down: a1", "ALTER TABLE menu ADD COLUMN price INTEGER;", "");
        occupiedBy("INSERT INTO menu VALUES (2)");

        LockTimeoutException refused = refused();

        assertThat(refused.getMessage()).contains("Cannot upgrade b2");
        assertThat(refused.getMessage().contains("unless the url sets LOCK_TIMEOUT"))
                .as(refused.getMessage())
                .isEqualTo(facts().name().equals("h2"));
        assertThat(refused.databaseState()).contains("Rolled back, nothing changed; the database is at a1.");
    }

    @Test
    void changeOfARowInUseEndsWhenTheTimeIsUp() throws SQLException {
        project.sql("b2 down: a1", "INSERT INTO log VALUES (1); UPDATE menu SET id = 3 WHERE id = 1;", "");
        occupiedBy("UPDATE menu SET id = 2 WHERE id = 1");

        LockTimeoutException refused = refused();

        assertThat(refused.databaseState()).contains("Rolled back, nothing changed; the database is at a1.");
    }

    @Test
    void limitOfTheUrlIsRespected() throws SQLException {
        String own =
                switch (facts().name()) {
                    case "postgresql" -> "options=-c%20lock_timeout=100";
                    case "h2" -> ";LOCK_TIMEOUT=100";
                    case "sqlite" -> "";
                    default -> "sessionVariables=lock_wait_timeout=1,innodb_lock_wait_timeout=1";
                };
        assumeFalse(own.isEmpty(), "SQLite's driver prefers its properties to the URL");
        String url = db().url();
        String separator = own.startsWith(";") ? "" : url.contains("?") ? "&" : "?";
        project.set("url", url + separator + own)
                .set("lock.timeout", "1h")
                .sql("b2 down: a1", "ALTER TABLE menu ADD COLUMN price INTEGER;", "");
        occupiedBy("INSERT INTO menu VALUES (2)");

        refused();
    }

    @Test
    void victimOfADeadlockIsRolledBack() throws SQLException {
        assumeTrue(
                Set.of("mariadb", "mysql").contains(facts().name()),
                "PostgreSQL repeats the revision, H2 does not choose by size, and SQLite has but one lock");
        db().run("INSERT INTO log VALUES (1)");
        project.set("lock.timeout", "20s").sql("b2 down: a1", "UPDATE menu SET id = 3; UPDATE log SET id = 3;", "");
        OtherSession other = occupiedBy("UPDATE log SET id = 2");
        other.run("INSERT INTO log VALUES (4), (5), (6), (7), (8), (9)"); // the server prefers to undo what is less
        CompletableFuture<Void> application = CompletableFuture.runAsync(() -> {
            while (!db().texts(product().runningStatements()).contains("UPDATE log SET id = 3")) {
                Thread.onSpinWait();
            }
            other.run("UPDATE menu SET id = 2");
        });

        LockTimeoutException refused = refused();

        application.join();
        assertThat(refused.getMessage()).contains("Deadlock found");
        assertThat(refused.databaseState()).contains("Rolled back, nothing changed; the database is at a1.");
    }
}
