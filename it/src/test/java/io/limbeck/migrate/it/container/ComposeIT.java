package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The compose files, as FoodPlanner's team starts them. */
@InContainers
class ComposeIT {
    @Test
    void composeStartsAHealthyBackendAndItsVolumeOutlivesTheContainer() {
        try (Compose compose = new Compose("docker-compose.yml", "it_compose", Map.of("PORT", "0"))) {
            compose.run("up", "-d").succeeds();
            awaitHealth();
            assertThat(Engine.docker("exec", "menu_backend", "migrate", "current")
                            .succeeds()
                            .out())
                    .contains(Scenario.HEAD);
            compose.run("down").succeeds();

            compose.run("up", "-d").succeeds();
            awaitHealth();
            assertThat(Engine.docker("logs", "menu_backend").succeeds().out())
                    .contains("already at head " + Scenario.HEAD + ", nothing to do");
        }
    }

    @Test
    void threeReplicasWaitForPostgresqlOneMigratesAndAllServe() throws IOException {
        try (Scenario menu = Scenario.of("compose-replicas")) {
            menu.project().with("db_password", "correct horse battery\n");
            Map<String, String> environment = Map.of(
                    "POSTGRES",
                    PostgresImage.ready(menu.project().folder()),
                    "PORTS",
                    "0",
                    "DB_PASSWORD_FILE",
                    menu.project().file("db_password").toString());
            try (Compose compose = new Compose("docker-compose.postgresql.yml", "it_replicas", environment)) {
                compose.run("up", "-d", "--scale", "menu_backend=3").succeeds();

                List<String> replicas = compose.containers("menu_backend");
                assertThat(replicas).hasSize(3);
                for (String replica : replicas) {
                    menu.awaitLog(replica, Scenario.SERVING);
                    assertThat(menu.get(replica, "/api/recipes")).contains("greek-salad");
                    assertThat(menu.current(replica)).contains(Scenario.HEAD);
                    assertThat(menu.inspect(replica, "{{.RestartCount}}")).isEqualTo("0");
                }
                assertThat(replicas)
                        .filteredOn(replica -> menu.log(replica).stream()
                                .anyMatch(line -> line.startsWith("upgrade ") && line.contains(" -> ")))
                        .hasSize(1);
            }
        }
    }

    /** The engine tells each change of health. */
    private static void awaitHealth() {
        Process events = Engine.start(
                "events", "--since", "60s", "--filter", "container=menu_backend", "--filter", "event=health_status");
        try (var lines = events.inputReader()) {
            String id = Engine.docker("inspect", "--format", "{{.Id}}", "menu_backend")
                    .out();
            assertThat(lines.lines().filter(line -> line.contains(id)).findFirst())
                    .hasValueSatisfying(line -> assertThat(line).contains("health_status: healthy"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            events.destroy();
        }
    }
}
