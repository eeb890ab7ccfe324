package io.limbeck.migrate.bench;

import io.limbeck.migrate.testkit.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The entities of Keycloak by the commands that a user types, each in a process of its own: the first script generated, applied, checked
 * and undone, on each database; with the wall-clock time and the most memory that the process had resident (Linux).
 */
public final class PublicModelBenchmark {
    private static final List<List<String>> COMMANDS = List.of(
            List.of("revision", "--autogenerate", "-m", "keycloak"),
            List.of("upgrade", "head"),
            List.of("check"),
            List.of("downgrade", "base"));

    private static final long LOOK_EVERY_MILLIS = 20;

    private PublicModelBenchmark() {}

    /**
     * Prints a line for each database and command.
     *
     * @param arguments runner.jar; the folder {@code target} of the module hibernate, as its build leaves it; a heap such as {@code 128m}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path jar = Path.of(arguments[0]).toAbsolutePath();
        Path models = Path.of(arguments[1]).toAbsolutePath();
        for (String name : List.of("sqlite", "h2", "postgresql", "mariadb")) {
            Path project = Files.createTempDirectory("public-model");
            try (TestDatabase database = BenchDatabases.named(name, project.resolve("database"))) {
                Files.writeString(
                        project.resolve("migrate.properties"),
                        """
                        url=%s
                        model=jpa:org.keycloak
                        model.classpath=%s/large-model/*,%2$s/hibernate/6.6/*,%2$s/hibernate/common/*
                        """
                                .formatted(database.url(), models));
                Files.createDirectories(project.resolve("migrations/versions"));
                for (List<String> words : COMMANDS) {
                    System.out.printf(
                            "%s %s: %s%n", name, words.get(0), end(command(jar, arguments[2], words), project));
                }
            }
        }
    }

    private static List<String> command(Path jar, String heap, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                jar + File.pathSeparator + System.getProperty("java.class.path"),
                "io.limbeck.migrate.runner.Main"));
        command.addAll(words);
        return command;
    }

    private static String end(List<String> command, Path project) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(project.resolve("output").toFile())
                .start();
        long kilobytes = 0;
        while (process.isAlive()) {
            kilobytes = Math.max(kilobytes, resident(process.pid()));
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + "\n" + Files.readString(project.resolve("output")));
        }
        return String.format(
                Locale.ROOT, "%d ms, %d MB resident", (System.nanoTime() - start) / 1_000_000, kilobytes / 1024);
    }

    /** The most that a process has had in memory, in KiB; 0 when it is gone. */
    private static long resident(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .max()
                    .orElse(0);
        } catch (IOException | RuntimeException gone) {
            return 0;
        }
    }
}
