package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the manifests of {@code docker/kubernetes} run, confined as they say; there is no cluster here. */
@InContainers
class KubernetesIT {
    @Test
    void initContainerMigratesAndSoDoesTheJobForWhichOtherPodsWait() {
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

    @SuppressWarnings("unchecked")
    private static List<String> commands(String file) {
        return Manifest.of(file).stream()
                .flatMap(manifest -> manifest.containers().stream())
                .map(container -> String.join(" ", (List<String>) container.get("command")))
                .filter(command -> command.startsWith("migrate "))
                .toList();
    }
}
