package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.api.Cancellation;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrationStoppedException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A migration that is told to end in the middle of a statement; of the signals themselves, the runner has its own tests. */
@On({"h2", "postgresql", "mariadb", "mysql"})
final class StopContract extends DatabaseTest {
    @Test
    void stoppedMigrationCancelsItsStatementRollsBackAndFreesTheLock() {
        TestProject project = project()
                .sql("a1", "CREATE TABLE menu (id INTEGER);", "DROP TABLE menu;")
                .java(
                        "b2 down: a1",
                        "op.execute(\"INSERT INTO menu VALUES (1)\"); op.execute(\""
                                + product().hoursOfWork() + "\");",
                        "");
        project.migrator().upgrade("a1");
        Cancellation cancellation = new Cancellation();
        CompletableFuture<Boolean> ended = CompletableFuture.supplyAsync(() -> {
            while (!db().texts(product().runningStatements()).contains(product().hoursOfWork())) {
                Thread.onSpinWait();
            }
            return cancellation.request("SIGTERM", ExitCode.TERMINATED);
        });

        MigrationStoppedException stopped = catchThrowableOfType(
                MigrationStoppedException.class,
                () -> project.migrator().withCancellation(cancellation).upgrade("head"));

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.TERMINATED);
        assertThat(stopped.getMessage()).contains("Stopped by SIGTERM in the upgrade of b2");
        assertThat(stopped.databaseState()).contains("Rolled back, nothing changed; the database is at a1.");
        assertThat(ended.join()).isTrue();
        assertThat(db().texts(product().runningStatements()))
                .doesNotContain(product().hoursOfWork());
        assertThat(db().number("SELECT count(*) FROM menu")).isZero();
        project.java("b2 down: a1", "", "").set("lock.timeout", "0s");
        assertThat(project.migrator().upgrade("head").atHead()).isTrue();
    }
}
