package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.it.MavenProject;
import io.limbeck.migrate.it.Run;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What one test has for itself: a folder with FoodPlanner's scripts, a volume for its data, containers, a network. Commands are typed as
 * {@code docs/operations.md} has them; containers and volumes that are called {@code menu_…} there get a name of this test, and a
 * port of the host is any that is free.
 */
final class Scenario implements AutoCloseable {
    static final String HEAD = "57b3f9c0e2da";
    static final String SERVING = "FoodPlanner listens on port";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String name;
    private final MavenProject project;

    private Scenario(String name) {
        this.name = name;
        this.project = MavenProject.foodPlanner("container-" + name);
    }

    static Scenario of(String name) {
        Image.needed();
        Scenario scenario = new Scenario(name);
        scenario.clean();
        Engine.docker("network", "create", scenario.network()).succeeds();
        return scenario;
    }

    MavenProject project() {
        return project;
    }

    /** A script on top of FoodPlanner's own. */
    Scenario withScript(String id, String file, String upgrade) {
        project.with(
                "migrations/versions/" + file,
                "-- revision: " + id + "\n-- down: " + HEAD + "\n-- message: " + file.replace(".sql", "")
                        + "\n-- migrate:upgrade\n" + upgrade + "\n-- migrate:downgrade\n");
        return this;
    }

    /** Runs a command of the documents. */
    Run type(String command) {
        assertThat(Operations.commands()).as("commands of the documents").contains(command);
        return run(command);
    }

    /** Types it as people do, on a terminal, which mixes what comes from both streams; where no such can be had, as {@link #type}. */
    Run typeOnTerminal(String command) {
        if (!Files.isExecutable(Path.of("/usr/bin/script"))
                || !System.getProperty("os.name").equals("Linux")) {
            return type(command);
        }
        assertThat(Operations.commands()).as("commands of the documents").contains(command);
        List<String> words = new ArrayList<>(words(command));
        words.add(2, "-it");
        return Engine.run(project.folder(), Map.of(), List.of("script", "-qec", String.join(" ", words), "/dev/null"));
    }

    /** Runs a command that the document has no reason to tell. */
    Run run(String command) {
        return Engine.run(project.folder(), Map.of(), words(command));
    }

    private List<String> words(String command) {
        List<String> words = new ArrayList<>();
        for (String word : MavenProject.words(command)) {
            switch (word) {
                case "-it" -> {}
                case "8000:8000", "8001:8000", "8002:8000" -> words.add("127.0.0.1::8000");
                default ->
                    words.add(named(word)
                            .replace("$PWD", project.folder().toString())
                            .replace("$(id -u)", String.valueOf(ownerOf("migrations"))));
            }
        }
        if (words.subList(0, 2).equals(List.of("docker", "run")) && !words.contains("--network")) {
            words.addAll(2, List.of("--network", network()));
        }
        return words;
    }

    /** The id of the user who owns a file, and therefore the one who types. */
    int ownerOf(String file) {
        try {
            return (int) Files.getAttribute(project.file(file), "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String named(String word) {
        return word.startsWith("menu_") ? "it_" + name + "_" + word : word;
    }

    private String network() {
        return named("menu_network");
    }

    /** Waits until a container's log has such a line, and returns it. */
    String awaitLog(String container, String part) {
        return awaitLog(container, part, 1);
    }

    /** Waits for the {@code count}th such line: a container that was started again goes on with its log. */
    String awaitLog(String container, String part, int count) {
        int found = 0;
        Process logs = Engine.start("logs", "--follow", named(container));
        List<String> seen = new ArrayList<>();
        try (BufferedReader lines = logs.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                seen.add(line);
                if (line.contains(part) && ++found == count) {
                    return line;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            logs.destroy();
        }
        throw new AssertionError("No '" + part + "' in the log of " + container + ":\n" + String.join("\n", seen));
    }

    /** What a container has said so far, both streams in the order of their lines. */
    List<String> log(String container) {
        try (BufferedReader lines = Engine.start("logs", named(container)).inputReader(StandardCharsets.UTF_8)) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a container has ended. */
    int awaitEnd(String container) {
        return Integer.parseInt(
                Engine.docker("wait", named(container)).succeeds().out().strip());
    }

    /** What {@code docker inspect} says. */
    String inspect(String container, String format) {
        return Engine.docker("inspect", "--format", format, named(container))
                .succeeds()
                .out();
    }

    /** Asks the application; fails unless it answers with 200. */
    String get(String container, String path) {
        String place = Engine.docker("port", named(container), "8000/tcp")
                .succeeds()
                .outLines()
                .get(0);
        return get(URI.create("http://" + place + path));
    }

    static String get(URI uri) {
        try {
            HttpResponse<String> response = CLIENT.send(
                    HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(1)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where the application's database stands, by the container's own {@code migrate}. */
    String current(String container) {
        return run("docker exec " + container + " migrate current").succeeds().out();
    }

    @Override
    public void close() {
        clean();
    }

    private void clean() {
        for (String container : owned("ps", "--all", "--format", "{{.Names}}")) {
            Engine.docker("rm", "--force", "--volumes", container);
        }
        for (String volume : owned("volume", "ls", "--format", "{{.Name}}")) {
            Engine.docker("volume", "rm", volume);
        }
        for (String network : owned("network", "ls", "--format", "{{.Name}}")) {
            Engine.docker("network", "rm", network);
        }
    }

    private List<String> owned(String... listing) {
        List<String> owned = new ArrayList<>(Engine.docker(listing).outLines());
        owned.removeIf(found -> !found.startsWith(named("menu_")));
        return Collections.unmodifiableList(owned);
    }
}
