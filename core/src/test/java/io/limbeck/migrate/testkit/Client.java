package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A product's own client, as its distribution brings it; a machine without one skips the test, or fails it ({@link Need}). */
final class Client {
    private static final long SECONDS = 60;

    private final List<String> command;
    private final Map<String, String> environment;

    private Client(List<String> command, Map<String, String> environment) {
        this.command = command;
        this.environment = environment;
    }

    /** @param command the program and what it is always given */
    static Client of(String... command) {
        require(command[0]);
        return unpacked(List.of(command));
    }

    /** One that is not installed. */
    static Client unpacked(List<String> command) {
        return new Client(command, Map.of());
    }

    private static void require(String program) {
        Need.of("clients").met(isInstalled(program), "The client " + program + " is not installed.");
    }

    static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
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
        require(program);
        return mariadb(jdbcUrl, List.of(program), options);
    }

    /** The same, where the program is not installed; what it prints holds no warning of a password among its arguments. */
    static Client mariadb(String jdbcUrl, List<String> program, String... options) {
        URI url = URI.create(jdbcUrl.substring("jdbc:".length()));
        Map<String, String> settings = Stream.of(url.getQuery().split("&", -1))
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                "--no-defaults",
                "--protocol=tcp",
                "--host=" + url.getHost(),
                "--port=" + url.getPort(),
                "--user=" + settings.get("user")));
        command.addAll(List.of(options));
        command.add(url.getPath().substring(1));
        return new Client(command, Map.of("MYSQL_PWD", settings.getOrDefault("password", "")));
    }

    /** Reads a file to its end. */
    String read(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a text to its end; gives what the client answers, without its warnings. */
    String read(String text) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            Process process = builder.start();
            CompletableFuture.runAsync(() -> write(process, text));
            CompletableFuture<String> warnings = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
            String answer = all(process.getInputStream());
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end: " + answer);
            } else if (process.exitValue() != 0) {
                throw new AssertionError(
                        command + " ended with " + process.exitValue() + ": " + answer + warnings.join());
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String all(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
