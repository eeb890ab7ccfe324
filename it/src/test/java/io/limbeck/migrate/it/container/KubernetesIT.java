package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the manifests of {@code docker/kubernetes} run, confined as they say; there is no cluster here. */
@InContainers
class KubernetesIT {
    private static final Pattern COMMAND = Pattern.compile("command: \\[(\"migrate\".*)]");

    @Test
    void initContainerMigratesAndSoDoesTheJobForWhichOtherPodsWait() throws IOException {
        assertThat(commands("with-init-container.yaml")).containsExactly("migrate upgrade head");
        assertThat(commands("with-job.yaml"))
                .containsExactly("migrate upgrade head", "migrate wait --for head --timeout 10m");

        try (Scenario menu = Scenario.of("kubernetes")) {
            for (String command : commands("with-job.yaml")) {
                assertThat(menu.run(
                                        "docker run --rm --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges"
                                                + " --memory 128m --user 10001 -v menu_data:/app/data --entrypoint env foodplanner "
                                                + command)
                                .succeeds()
                                .out())
                        .contains(Scenario.HEAD);
            }
        }
    }

    private static List<String> commands(String manifest) throws IOException {
        return COMMAND.matcher(Files.readString(Image.REPOSITORY.resolve("docker/kubernetes/" + manifest)))
                .results()
                .map((MatchResult found) ->
                        found.group(1).replace("\", \"", " ").replace("\"", ""))
                .toList();
    }
}
