package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.testkit.TestDatabase;
import io.limbeck.migrate.testkit.TimeLimit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The application {@code workshop}, built with Quarkus's Maven plugin by a Maven process, and started as its {@code quarkus-run.jar}. */
final class LiveQuarkus {
    private static final Path PROJECT = Path.of("src/test/resources/workshop");
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private final Path packed;

    private LiveQuarkus(Path packed) {
        this.packed = packed;
    }

    /** Builds a copy of it as its team would. */
    static LiveQuarkus build(Path folder) throws IOException, InterruptedException {
        copy(folder);
        Path maven = Path.of(System.getProperty("maven.home"), "bin", "mvn");
        String repository = "-Dmaven.repo.local=" + System.getProperty("maven.repo.local");
        succeed(folder, Map.of(), List.of(maven.toString(), "-B", "-ntp", "-q", repository, "package"));
        return new LiveQuarkus(folder.resolve("target/quarkus-app"));
    }

    /** The folder that is shipped. */
    Path packed() {
        return packed;
    }

    /**
     * Starts and ends it.
     *
     * @param strategy what it does with the tables before: {@code create}, {@code validate}
     * @return what it has printed
     */
    String run(TestDatabase database, String strategy, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(JAVA_HOME.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        command.addAll(List.of(arguments));
        Map<String, String> environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_HIBERNATE_ORM_SCHEMA_MANAGEMENT_STRATEGY", strategy,
                "QUARKUS_HIBERNATE_ORM__LEDGER__SCHEMA_MANAGEMENT_STRATEGY", strategy);
        return succeed(packed, environment, command);
    }

    private static void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(PROJECT.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static String succeed(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
        builder.environment().putAll(environment);
        Process process = TimeLimit.on(builder.start());
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + " ended with " + process.exitValue() + ":\n" + printed);
        }
        return printed;
    }
}
