package io.limbeck.migrate.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The jar as a process of its own. */
final class RunnerJar {
    private static final Path JAR = Path.of(System.getProperty("it.runner"));

    private RunnerJar() {}

    static Run run(Path folder, String... arguments) {
        return run(folder, Map.of(), arguments);
    }

    static Run run(Path folder, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("runner", ".out");
            Path err = Files.createTempFile("runner", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
                builder.environment().keySet().removeIf(MavenProject::isSetForMigrate);
                builder.environment().putAll(environment);
                int status = builder.start().waitFor();
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

    /** The command that runs this Java. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
