package io.limbeck.migrate.runner;

import io.limbeck.migrate.testkit.ArchivedClasses;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The finished jar as a process of its own, in a folder. */
final class JarProcess {
    /** None of these processes takes that long, even on a busy machine. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private List<String> before = List.of();
    private List<String> jvm = List.of();
    private List<String> words = List.of();

    JarProcess(Path folder) {
        this.folder = folder;
    }

    /** How it ended. */
    record Ended(int status, String out, String err) {
        String lastErrLine() {
            return err.strip().lines().reduce((first, last) -> last).orElse("");
        }
    }

    /** What stands before {@code java}. */
    JarProcess behind(List<String> command) {
        before = command;
        return this;
    }

    JarProcess jvm(String... options) {
        jvm = List.of(options);
        return this;
    }

    JarProcess words(String... arguments) {
        words = List.of(arguments);
        return this;
    }

    JarProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Started start() {
        List<String> command = new ArrayList<>(DefaultSignals.LAUNCHER);
        command.addAll(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ArchivedClasses.options(RunnerJar.FILE));
        command.addAll(jvm);
        command.addAll(List.of("-jar", RunnerJar.FILE.toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MIGRATE_") || name.equals("DATABASE_URL"));
        builder.environment().putAll(environment);
        try {
            Path err = Files.createTempFile("runner", ".err");
            err.toFile().deleteOnExit();
            return new Started(command, builder.redirectError(err.toFile()).start(), err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** While it runs; what hangs is ended, with all that it has started. */
    static final class Started implements AutoCloseable {
        private final List<String> command;
        private final Process process;
        private final Path err;
        private final BufferedReader out;
        private final StringBuilder read = new StringBuilder();
        private final CompletableFuture<Void> limit;

        private Started(List<String> command, Process process, Path err) {
            this.command = command;
            this.process = process;
            this.err = err;
            this.out = process.inputReader(StandardCharsets.UTF_8);
            this.limit = CompletableFuture.runAsync(
                    this::close, CompletableFuture.delayedExecutor(LIMIT.toSeconds(), TimeUnit.SECONDS));
        }

        long pid() {
            return process.pid();
        }

        /** Reads its standard output up to this line. */
        Started until(String wanted) {
            String line = "";
            while (!line.equals(wanted)) {
                try {
                    String next = out.readLine();
                    if (next == null) {
                        throw new IllegalStateException("it ended before it said " + wanted + ": " + ended());
                    }
                    line = next;
                    read.append(line).append('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return this;
        }

        /** Sends a signal. */
        Started signal(String name) {
            try {
                Process kill = new ProcessBuilder("kill", "-s", name, Long.toString(pid()))
                        .inheritIO()
                        .start();
                if (!kill.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException("kill does not end");
                }
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /**
         * Waits for its end.
         *
         * @throws AssertionError with what it has printed, when it does not end in time
         */
        Ended ended() {
            try {
                out.lines().forEach(line -> read.append(line).append('\n'));
                Ended ended = new Ended(process.waitFor(), read.toString(), Files.readString(err));
                if (limit.isDone()) {
                    throw new AssertionError(
                            "did not end within " + LIMIT.toSeconds() + " seconds: " + command + " " + ended);
                }
                return ended;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
