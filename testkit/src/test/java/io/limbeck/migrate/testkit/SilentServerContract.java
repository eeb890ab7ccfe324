package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.DatabaseUnreachableException;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.testkit.SilentProxy.Fault;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A server that accepts connections and does not answer, from the start or from some moment on: nobody waits for it longer than was
 * asked for. MySQL is reached by MariaDB's driver. The limits of the tests are generous: without the limits of the product they would be
 * reached, as nothing else ends a wait.
 */
@On({"postgresql", "mariadb"})
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Execution(ExecutionMode.CONCURRENT) // it waits most of the time
final class SilentServerContract extends DatabaseTest {
    private SilentProxy proxy;

    private TestProject project;

    @BeforeEach
    void proxyBeforeTheServer() {
        proxy = closedAfterwards(new SilentProxy(db().url()));
        project = new TestProject(folder().resolve("project"), proxy.through(db().url()))
                .set("connect.timeout", "1s")
                .sql("a1", "CREATE TABLE t (id INTEGER);", "DROP TABLE t;");
    }

    @Test
    void serverThatNeverAnswersIsGivenUpWhenTheTimeIsUp() {
        proxy.fallSilent();
        Migrator migrator = project.migrator();

        for (Consumer<Migrator> command : List.<Consumer<Migrator>>of(
                Migrator::awaitDatabase, asked -> asked.current(), asked -> asked.upgrade("head"))) {
            DatabaseUnreachableException failure =
                    catchThrowableOfType(DatabaseUnreachableException.class, () -> command.accept(migrator));

            assertThat(failure).isNotNull();
            assertThat(failure.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
            assertThat(failure.getMessage()).contains("not responded");
        }
    }

    @Test
    void statementTimeoutHoldsWhereTheServerNoLongerAnswers() {
        project.migrator().upgrade("head");
        project.set("statement.timeout", "1s").sql("b2 down: a1", hours() + ";", "");
        CompletableFuture.runAsync(this::fallSilentInTheStatement);

        MigrateException failure = catchThrowableOfType(
                MigrateException.class, () -> project.migrator().upgrade("head"));

        assertThat(failure).isNotNull();
        assertThat(failure.exitCode()).isIn(ExitCode.FAILED, ExitCode.LOCK_TIMEOUT);
    }

    @Test
    void statementTimeoutHoldsForLooksToo() {
        project.set("statement.timeout", "1s").migrator().current();
        int messages = proxy.messages().size();
        proxy.failing(Fault.SILENT, 2 * messages - 2); // near the end of the next one

        MigrateException failure = catchThrowableOfType(
                MigrateException.class, () -> project.migrator().current());

        assertThat(failure).isNotNull();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
    }

    private String hours() {
        return product().hoursOfWork();
    }

    private void fallSilentInTheStatement() {
        while (!db().texts(product().runningStatements()).contains(hours())) {
            Thread.onSpinWait();
        }
        proxy.fallSilent();
    }
}
