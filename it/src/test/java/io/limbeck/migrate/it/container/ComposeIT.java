package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.it.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The compose files, as FoodPlanner's team starts them. */
@InContainers
class ComposeIT {
    private static final Path FOLDER = Image.REPOSITORY.resolve("docker");
    private static final Map<String, String> ENVIRONMENT = Map.of("COMPOSE_PROJECT_NAME", "it_compose", "PORT", "0");

    @BeforeAll
    static void composeIsThere() {
        Image.needed();
        boolean there = List.of(System.getenv("PATH").split(java.io.File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "docker-compose")));
        if (!there) {
            System.err.println("SKIPPED: There is no docker-compose here.");
        }
        Assumptions.assumeTrue(there || System.getenv("CI") != null, "There is no docker-compose here.");
    }

    @Test
    void composeBringsUpAHealthyBackendAndItsVolumeOutlivesTheContainer() {
        try {
            compose("up", "-d").succeeds();
            awaitHealth();
            assertThat(Engine.docker("exec", "menu_backend", "migrate", "current")
                            .succeeds()
                            .out())
                    .contains(Scenario.HEAD);
            compose("down").succeeds();

            compose("up", "-d").succeeds();
            awaitHealth();
            assertThat(Engine.docker("logs", "menu_backend").succeeds().out())
                    .contains("already at head " + Scenario.HEAD + ", nothing to do");
        } finally {
            compose("down", "--volumes");
        }
    }

    @Test
    void fileWithPostgresqlAndThreeReplicasIsReadByCompose() {
        assertThat(compose("-f", "docker-compose.postgresql.yml", "config")
                        .succeeds()
                        .out())
                .contains("postgres:17", "postgresql://menu@database:5432/menu_planner");
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
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            events.destroy();
        }
    }

    private static Run compose(String... words) {
        List<String> command = new java.util.ArrayList<>(List.of("docker-compose"));
        command.addAll(List.of(words));
        return Engine.run(FOLDER, ENVIRONMENT, command);
    }
}
