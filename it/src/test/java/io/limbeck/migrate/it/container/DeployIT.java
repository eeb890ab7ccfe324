package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.it.MavenProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scenario A of the guide: a changed entity and its revision reach the server as a new image. */
@InContainers
class DeployIT {
    private static final String IMAGE = "it_deploy";
    private static final String COLUMN = "\"nickname\":null";

    @Test
    void newImageAddsTheColumnAndTheApplicationServesIt() throws IOException {
        try (Scenario menu = Scenario.of("deploy")) {
            MavenProject project = menu.project();
            Files.createDirectory(project.file("image")); // compose wants to see it before there is anything in it
            Engine.docker("tag", Image.NAME, IMAGE).succeeds();
            try (Compose compose = compose(project)) {
                compose.run("up", "-d").succeeds();
                menu.awaitLog("menu_backend", Scenario.SERVING);
                assertThat(menu.get("menu_backend", "/api/users"))
                        .contains("Администратор")
                        .doesNotContain(COLUMN);

                Nickname.addTo(project);
                project.type("mvn migrate:upgrade").succeeds();
                project.type("mvn migrate:revision -Dautogenerate -Dmessage=\"add_nickname_to_users\"")
                        .succeeds();
                Path staged = Image.stage(project);
                Files.copy(Image.REPOSITORY.resolve("docker/Dockerfile"), staged.resolve("Dockerfile"));
                compose.type("docker-compose up -d --build").succeeds();

                menu.awaitLog("menu_backend", Scenario.SERVING);
                assertThat(menu.log("menu_backend"))
                        .filteredOn(line -> line.startsWith("upgrade "))
                        .singleElement()
                        .asString()
                        .contains(Scenario.HEAD + " -> ", "add_nickname_to_users");
                assertThat(menu.get("menu_backend", "/api/users"))
                        .contains("Администратор")
                        .contains(COLUMN);
            } finally {
                Engine.docker("rmi", IMAGE);
            }
        }
    }

    /** The team's file, with a name, an image and a place to build of this test. */
    private static Compose compose(MavenProject project) {
        project.with(
                "compose.yml",
                """
                version: "2.4"
                services:
                  menu_backend:
                    container_name: it_deploy_menu_backend
                    image: %s
                    build:
                      context: %s
                      dockerfile: Dockerfile
                      network: host
                      args:
                        BASE: %s
                        MAVEN: %s
                """
                        .formatted(IMAGE, project.file("image"), Engine.BASE, Engine.BASE));
        Map<String, String> environment = new HashMap<>(Image.BUILDER);
        environment.put("COMPOSE_DOCKER_CLI_BUILD", "0");
        environment.put("PORT", "0");
        environment.put("MIGRATIONS", project.file("migrations").toString());
        return new Compose("docker-compose.yml:" + project.file("compose.yml"), "it_deploy", environment);
    }
}
