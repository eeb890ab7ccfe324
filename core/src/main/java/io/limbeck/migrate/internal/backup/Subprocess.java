package io.limbeck.migrate.internal.backup;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.internal.stop.Stop;
import io.limbeck.migrate.internal.stop.StoppedException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Another program that works for a run, and ends with it. */
final class Subprocess {
    private static final int LONGEST_LINE = 2_000;
    private static final int WAITING_LINES = 200;
    private static final long PAUSE_MILLIS = 100;

    /** For what a child of it still prints when it has ended. */
    private static final int PAUSES_AFTER_END = 10;

    /** Twice this is less than a process waits for the end of a run after a signal. */
    private static final long GRACE_MILLIS = 1_500;

    private final List<String> command;
    private final Path directory;
    private final Map<String, String> environment;
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(WAITING_LINES);

    /** @param environment in addition to that of this process */
    Subprocess(List<String> command, Path directory, Map<String, String> environment) {
        this.command = List.copyOf(command);
        this.directory = requireNonNull(directory, "directory");
        this.environment = Map.copyOf(environment);
    }

    /**
     * Runs it to its end, without input.
     *
     * @param stop ends it by SIGTERM, and what does not obey by SIGKILL
     * @param printed gets each line of both its outputs, on this thread
     * @return its exit status
     * @throws IOException when it cannot be started
     * @throws StoppedException when it was ended
     */
    int run(Stop stop, Consumer<String> printed) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        Thread reader = new Thread(() -> read(process), "migrate-subprocess");
        reader.setDaemon(true);
        reader.start();
        try {
            process.getOutputStream().close();
            int pauses = 0;
            while (reader.isAlive() || !lines.isEmpty() || process.isAlive()) {
                stop.check();
                String line = lines.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                if (line != null) {
                    printed.accept(line);
                } else if (!process.isAlive() && ++pauses > PAUSES_AFTER_END) {
                    break;
                }
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException("an interrupt", ExitCode.FAILED);
        } finally {
            end(process);
            reader.interrupt();
        }
    }

    private void read(Process process) {
        try (Reader output = process.inputReader()) {
            StringBuilder line = new StringBuilder();
            for (int c = output.read(); c >= 0; c = output.read()) {
                if (c == '\n' || line.length() == LONGEST_LINE) {
                    lines.put(line.toString().stripTrailing());
                    line.setLength(0);
                }
                if (c != '\n') {
                    line.append((char) c);
                }
            }
            if (line.length() > 0) {
                lines.put(line.toString());
            }
        } catch (IOException | InterruptedException ended) {
            return; // whoever ended it knows
        }
    }

    /** A shell does not hand a signal on to what it runs, so its children get it too. */
    private static void end(Process process) {
        if (!process.isAlive()) {
            return;
        }
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        awaitEnd(process);
        all.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(process);
    }

    private static void awaitEnd(Process process) {
        try {
            process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
