package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.it.Run;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** {@code docker-compose} in the folder {@code docker}, as typed there; what it has made is removed at the end. */
final class Compose implements AutoCloseable {
    private static final Path FOLDER = Image.REPOSITORY.resolve("docker");

    private final Map<String, String> environment = new TreeMap<>();

    /**
     * @param files several are separated by colons, and the later ones win
     * @param environment what the files take from it
     */
    Compose(String files, String project, Map<String, String> environment) {
        Image.needed();
        needed();
        this.environment.putAll(environment);
        this.environment.put("COMPOSE_FILE", files);
        this.environment.put("COMPOSE_PROJECT_NAME", project);
        close();
    }

    private static void needed() {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "docker-compose")));
        if (!there) {
            System.err.println("SKIPPED: There is no docker-compose here.");
            Assumptions.abort("There is no docker-compose here.");
        }
    }

    Run run(String... words) {
        List<String> command = new ArrayList<>(List.of("docker-compose"));
        command.addAll(List.of(words));
        return Engine.run(FOLDER, environment, command);
    }

    /** Runs a command of the documents. */
    Run type(String command) {
        assertThat(Operations.commands()).as("commands of the documents").contains(command);
        return Engine.run(FOLDER, environment, List.of(command.split(" ")));
    }

    /** The containers of a service. */
    List<String> containers(String service) {
        return run("ps", "--quiet", service).succeeds().outLines();
    }

    @Override
    public void close() {
        run("down", "--volumes", "--timeout", "1");
    }
}
