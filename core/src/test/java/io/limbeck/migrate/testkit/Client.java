package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A product's own client, as its distribution brings it; a machine without one skips the test, or fails it ({@link Need}). */
final class Client {
    private static final long SECONDS = 60;

    private final List<String> command;

    private Client(List<String> command) {
        this.command = command;
    }

    /** @param command the program and what it is always given */
    static Client of(String... command) {
        String program = command[0];
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!there) {
            throw Need.of("clients").unmet("The client " + program + " is not installed.", null);
        }
        return new Client(List.of(command));
    }

    /** PostgreSQL's shell on a test's database; it stops at the first error. */
    static Client psql(TestDatabase database) {
        String url = database.url().substring("jdbc:".length());
        return of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", url);
    }

    /** A program of MariaDB's distribution on a test's database, with options of its own. */
    static Client mariadb(TestDatabase database, String program, String... options) {
        return mariadb(database.url(), program, options);
    }

    /** The same on any database of such a server. */
    static Client mariadb(String jdbcUrl, String program, String... options) {
        URI url = URI.create(jdbcUrl.substring("jdbc:".length()));
        Map<String, String> settings = Stream.of(url.getQuery().split("&", -1))
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        List<String> command = new ArrayList<>(List.of(
                program,
                "--no-defaults",
                "--protocol=tcp",
                "--host=" + url.getHost(),
                "--port=" + url.getPort(),
                "--user=" + settings.get("user"),
                "--password=" + settings.getOrDefault("password", "")));
        command.addAll(List.of(options));
        command.add(url.getPath().substring(1));
        return of(command.toArray(String[]::new));
    }

    /** Reads a file to its end. */
    String read(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a text to its end; gives what the client answers. */
    String read(String text) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            Thread writer = new Thread(() -> write(process, text));
            writer.start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end: " + answer);
            } else if (process.exitValue() != 0) {
                throw new AssertionError(command + " ended with " + process.exitValue() + ": " + answer);
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Process process, String text) {
        try (var in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            process.destroy(); // it has ended, and its status says why
        }
    }
}
