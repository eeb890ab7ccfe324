package io.limbeck.migrate.it.container;

import static io.limbeck.migrate.it.container.Manifest.map;
import static io.limbeck.migrate.it.container.Manifest.maps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.config.ConfigKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests are what Kubernetes' API takes, and hang together; needs neither a cluster nor a container. */
class ManifestsIT {
    private static Stream<Manifest> all() {
        return Manifest.files().stream().flatMap(file -> Manifest.of(file).stream());
    }

    @Test
    void oneManifestMigratesInEachPodTheOtherInAJobThatPodsWaitFor() {
        assertThat(Manifest.of("with-init-container.yaml"))
                .extracting(Manifest::kind)
                .containsExactly("Deployment");
        assertThat(Manifest.of("with-job.yaml")).extracting(Manifest::kind).containsExactly("Job", "Deployment");
    }

    @ParameterizedTest
    @MethodSource("all")
    void kubernetesAcceptsTheManifests(Manifest manifest) {
        assertThatCode(manifest::validate).doesNotThrowAnyException();

        map(manifest.pod()).put("terminationGracePeriod", 15);
        assertThatThrownBy(manifest::validate).hasMessageContaining("terminationGracePeriod");
    }

    @ParameterizedTest
    @MethodSource("all")
    void gracePeriodIsSetAndExplained(Manifest manifest) {
        assertThat((Integer) manifest.pod().get("terminationGracePeriodSeconds"))
                .as("longer than a rollback may take")
                .isGreaterThan(5);
        List<String> lines = Manifest.text(manifest.file()).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("terminationGracePeriodSeconds:")) {
                assertThat(lines.get(i - 1).strip()).startsWith("# ");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void containersAreConfinedAndMountOnlyExistingVolumes(Manifest manifest) {
        Set<Object> volumes = names(maps(manifest.pod().get("volumes")));
        assertThat(map(manifest.pod().get("securityContext"))).containsEntry("runAsNonRoot", true);
        for (Map<String, Object> container : manifest.containers()) {
            assertThat(map(container.get("securityContext")))
                    .containsEntry("readOnlyRootFilesystem", true)
                    .containsEntry("allowPrivilegeEscalation", false)
                    .containsEntry("capabilities", Map.of("drop", List.of("ALL")));
            assertThat(map(container.get("resources"))).containsKeys("requests", "limits");
            assertThat(names(maps(container.get("volumeMounts")))).isSubsetOf(volumes);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void variablesAreSettingsAndSecretsAreMountedFiles(Manifest manifest) {
        Set<String> settings =
                Arrays.stream(ConfigKey.values()).map(ConfigKey::variable).collect(Collectors.toSet());
        for (Map<String, Object> container : manifest.containers()) {
            List<String> mounts = maps(container.get("volumeMounts")).stream()
                    .map(mount -> (String) mount.get("mountPath"))
                    .toList();
            for (Map<String, Object> variable : maps(container.get("env"))) {
                String name = (String) variable.get("name");
                String value = (String) variable.get("value");
                if (name.startsWith("MIGRATE_")) {
                    assertThat(settings).contains(name.replaceFirst("_FILE$", ""));
                }
                assertThat(name).doesNotEndWith("PASSWORD");
                if (name.endsWith("_FILE")) {
                    assertThat(mounts).anyMatch(mount -> value.startsWith(mount + "/"));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void deploymentsFindTheirPodsAndProbeTheApplicationOnly(Manifest manifest) {
        if (!manifest.kind().equals("Deployment")) {
            return;
        }
        Map<String, Object> spec = map(manifest.tree().get("spec"));
        assertThat(map(map(map(spec.get("template")).get("metadata")).get("labels")))
                .containsAllEntriesOf(map(map(spec.get("selector")).get("matchLabels")));
        assertThat(maps(manifest.pod().get("initContainers")))
                .isNotEmpty()
                .noneMatch(container -> container.containsKey("startupProbe"));
        for (Map<String, Object> application : maps(manifest.pod().get("containers"))) {
            Set<Object> ports = names(maps(application.get("ports")));
            for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                Map<String, Object> asked = map(application.get(probe));
                Object place = asked.getOrDefault("httpGet", asked.get("tcpSocket"));
                assertThat(ports).as(probe).contains(map(place).get("port"));
            }
        }
    }

    private static Set<Object> names(List<Map<String, Object>> named) {
        return named.stream().map(each -> each.get("name")).collect(Collectors.toSet());
    }
}
