package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.api.Cancellation;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrationStoppedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A run that is stopped while its server is silent ends all the same. Not on MariaDB, whose driver waits for the server to end a
 * connection: there the process ends, see the runner's tests of signals.
 */
@On("postgresql")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class StoppedSilenceTest extends DatabaseTest {
    @Test
    void stoppedRunEndsWhereTheServerNoLongerAnswers() throws Exception {
        String hours = product().hoursOfWork();
        try (SilentProxy proxy = new SilentProxy(db().url())) {
            TestProject project =
                    new TestProject(folder().resolve("project"), proxy.through(db().url())).sql("a1", hours + ";", "");
            Cancellation cancellation = new Cancellation();
            CompletableFuture.runAsync(() -> {
                while (!db().texts(product().runningStatements()).contains(hours)) {
                    Thread.onSpinWait();
                }
                proxy.fallSilent();
                cancellation.request("SIGTERM", ExitCode.TERMINATED);
            });

            MigrationStoppedException stopped = catchThrowableOfType(
                    MigrationStoppedException.class,
                    () -> project.migrator().withCancellation(cancellation).upgrade("head"));

            assertThat(stopped).isNotNull();
            assertThat(stopped.exitCode()).isIn(ExitCode.TERMINATED, ExitCode.LOCK_TIMEOUT);
        }
    }
}
