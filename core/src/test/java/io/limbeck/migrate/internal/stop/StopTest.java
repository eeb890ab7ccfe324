package io.limbeck.migrate.internal.stop;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.error.ExitCode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class StopTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Stop stop = new Stop();

    @Test
    void restEndsWhenSomebodyWantsTheEnd() {
        CompletableFuture<Boolean> request =
                CompletableFuture.supplyAsync(() -> stop.request("SIGTERM", ExitCode.TERMINATED));

        stop.rest(HOUR);

        assertThat(stop.requested()).isPresent();
        assertThat(request.join()).isFalse();
    }

    @Test
    void restEndsWhenTheThreadIsInterrupted() {
        Thread.currentThread().interrupt();

        stop.rest(HOUR);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void restTakesItsTime() {
        long start = System.nanoTime();

        stop.rest(Duration.ofMillis(50));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(49));
    }
}
