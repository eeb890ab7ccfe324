package io.limbeck.migrate.runner;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.ProgramException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The application behind {@code --}: a child with this process's input, output and environment. What ends this process ends it too,
 * gently, and its exit status becomes this process's.
 */
final class Program {
    private final List<String> words;
    private final Path workingDirectory;
    private final Map<String, String> environment;

    /** @param words the program and its arguments; never empty */
    Program(List<String> words, Path workingDirectory, Map<String, String> environment) {
        this.words = List.copyOf(words);
        this.workingDirectory = requireNonNull(workingDirectory, "workingDirectory");
        this.environment = Map.copyOf(environment);
    }

    /**
     * Runs it to its end.
     *
     * @return its exit status
     * @throws ProgramException when it cannot be started
     */
    int run() throws InterruptedException {
        Process process = start();
        Thread ending = new Thread(() -> end(process), "end-program");
        Runtime.getRuntime().addShutdownHook(ending);
        return process.waitFor();
    }

    private Process start() {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(workingDirectory.toAbsolutePath().toFile())
                .inheritIO();
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            String program = words.get(0);
            throw exists(program) ? ProgramException.notExecutable(program, e) : ProgramException.notFound(program, e);
        }
    }

    /** Where a shell would look: at the path itself when it has a slash, else along PATH. */
    private boolean exists(String program) {
        if (program.contains("/") || program.contains(File.separator)) {
            return Files.exists(workingDirectory.resolve(program));
        }
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.exists(Path.of(folder, program)));
    }

    /** Asks it to end, as whoever asked this process did, and stays until it has. */
    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
