package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.it.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

    /** No command of these tests takes that long, on a busy machine either: what hangs is ended, and fails by what it has said until then. */
    private static final int PATIENCE_SECONDS = 300;

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
        try {
            Path out = Files.createTempFile("docker", ".out");
            Path err = Files.createTempFile("docker", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(folder.toAbsolutePath().toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
                builder.environment().putAll(environment);
                int status = ended(builder.start()).waitFor();
                return new Run(status, Files.readAllLines(out), Files.readAllLines(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A command that goes on while the test does something else. */
    static Process start(String... words) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(Arrays.asList(words));
        try {
            return ended(new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process ended(Process process) {
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(process::destroy);
        return process;
    }
}
