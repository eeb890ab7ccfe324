package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.it.Command;
import io.limbeck.migrate.it.Run;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The container engine that {@code docker} talks to here: the developer's own, or the one that {@code .ci/engine} starts. A machine
 * without one skips these tests and says so; with {@code containers} in {@code MIGRATE_TEST_REQUIRE} they fail instead.
 */
final class Engine {
    /** Without a registry, and without a bridge of its own: what {@code .ci/engine} starts. */
    static final boolean IS_BARE = System.getenv("MIGRATE_TEST_BASE") != null;

    /** The image to build on. */
    static final String BASE = IS_BARE ? System.getenv("MIGRATE_TEST_BASE") : "eclipse-temurin:17-jre";

    private static final Optional<String> MISSING = missing();

    private Engine() {}

    /** Ends the test when there is no engine. */
    static void needed() {
        if (MISSING.isEmpty()) {
            return;
        }
        String required =
                Optional.ofNullable(System.getenv("MIGRATE_TEST_REQUIRE")).orElse("");
        assertThat(required.split(",", -1)).as(MISSING.orElseThrow()).doesNotContain("containers");
        Assumptions.abort(MISSING.orElseThrow());
    }

    private static Optional<String> missing() {
        Optional<String> missing = Optional.empty();
        try {
            Run version = run(Path.of(""), Map.of(), List.of("docker", "version"));
            if (version.status() != 0) {
                missing = Optional.of("No container engine answers here: " + version.err());
            }
        } catch (UncheckedIOException e) {
            missing = Optional.of("There is no docker here: " + e.getMessage());
        }
        missing.ifPresent(reason -> System.err.println("SKIPPED: " + reason));
        return missing;
    }

    static Run docker(String... words) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(Arrays.asList(words));
        return run(Path.of(""), Map.of(), command);
    }

    static Run run(Path folder, Map<String, String> environment, List<String> command) {
        return new Command(folder, environment, command).run();
    }

    /** A command that goes on while the test does something else. */
    static Process start(String... words) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(Arrays.asList(words));
        return new Command(Path.of(""), Map.of(), command).start();
    }
}
