package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The database is started after the application, as {@code docker-compose up} may do it. */
@InContainers
class LateDatabaseIT {
    private static final Duration LATE = Duration.ofSeconds(8);

    @Test
    void containerWaitsUntilTheDatabaseAnswersAndThenServes() throws IOException {
        int port = freePort();
        try (Scenario menu = Scenario.of("late-database")) {
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
            menu.run("docker run -d --network host --name menu_backend -e PORT=0 -e DATABASE_URL=" + url
                            + " -e FOODPLANNER_DB=" + url + " foodplanner")
                    .succeeds();
            Instant due = Instant.now().plus(LATE);
            int attempts = 0;
            while (Instant.now().isBefore(due)) {
                menu.awaitLog("menu_backend", "waiting for jdbc:postgresql://127.0.0.1:" + port, ++attempts);
            }
            assertThat(attempts).as("pauses that grow").isLessThan(12);

            // Refuses connections at first, then says that it is starting up, and takes some seconds for it.
            try (EmbeddedPostgres database =
                    EmbeddedPostgres.builder().setPort(port).start()) {
                String served = menu.awaitLog("menu_backend", Scenario.SERVING).replaceAll(".*port (\\d+),.*", "$1");
                assertThat(Scenario.get(URI.create("http://127.0.0.1:" + served + "/api/recipes")))
                        .contains("greek-salad");
                assertThat(menu.inspect("menu_backend", "{{.RestartCount}}")).isEqualTo("0");
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
