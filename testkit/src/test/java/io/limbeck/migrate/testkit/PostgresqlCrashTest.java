package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrateException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A server whose process is killed in a statement ends all sessions, recovers from its log and starts again. */
@On("postgresql")
final class PostgresqlCrashTest extends DatabaseTest {
    @Test
    void runAfterACrashOfTheServerEndsAsIfThereHadBeenNone() {
        String hours = product().hoursOfWork();
        TestProject project = project()
                .set("connect.timeout", "30s")
                .sql("a1", "CREATE TABLE t (id INTEGER);", "DROP TABLE t;")
                .java(
                        "b2 down: a1",
                        "op.execute(\"INSERT INTO t VALUES (1)\"); op.autocommit().execute(\"INSERT INTO t VALUES (2)\");"
                                + " op.execute(\"INSERT INTO t VALUES (3)\");"
                                + " if (op.arguments().containsKey(\"crash\")) op.execute(\"" + hours + "\");",
                        "");
        assumeTrue(process("SELECT pg_backend_pid()").isPresent(), "the server runs on another machine");
        project.migrator().upgrade("a1");
        CompletableFuture<Void> crash = CompletableFuture.runAsync(() -> crashIn(hours));

        MigrateException failure = catchThrowableOfType(
                MigrateException.class, () -> project.telling("crash", "").upgrade("head"));

        crash.join();
        assertThat(failure).isNotNull();
        assertThat(failure.exitCode()).isIn(ExitCode.FAILED, ExitCode.LOCK_TIMEOUT);
        assertThat(failure.remedy()).startsWith("The connection was lost");
        assertThat(failure.databaseState().orElseThrow())
                .contains("INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (2)", "the database is at a1.")
                .doesNotContain("INSERT INTO t VALUES (3)");
        assertThat(project.migrator().upgrade("head").atHead()).isTrue();
        assertThat(db().texts("SELECT id FROM t ORDER BY id")).containsExactly("1", "2", "3");
    }

    private void crashIn(String statement) {
        String query = "SELECT pid FROM pg_stat_activity WHERE query = '" + statement + "' AND state = 'active'";
        Optional<ProcessHandle> process = process(query);
        while (process.isEmpty()) {
            Thread.onSpinWait();
            process = process(query);
        }
        db().run("CHECKPOINT"); // this server answers to COMMIT before the log is on the disk
        process.get().destroyForcibly();
    }

    private Optional<ProcessHandle> process(String query) {
        List<String> pids = db().texts(query);
        return pids.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pids.get(0)));
    }
}
