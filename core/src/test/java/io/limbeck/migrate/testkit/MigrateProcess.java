package io.limbeck.migrate.testkit;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.result.RunResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code upgrade heads}, or another command, in a process of its own; it says {@code ready}, and begins with each line that it gets:
 * nothing, or a URL, or a URL with {@code upgrade} or {@code downgrade}, a target and where to halt.
 */
public final class MigrateProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private MigrateProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Returns when it is ready to begin. */
    static MigrateProcess start(TestProject project, String url) {
        return start(project, url, "-Xmx512m");
    }

    /** With so much heap: {@code -Xmx64m}. */
    static MigrateProcess start(TestProject project, String url, String heap) {
        List<String> options = new ArrayList<>(ArchivedClasses.options());
        options.add(heap);
        return start(project, url, options);
    }

    private static MigrateProcess start(TestProject project, String url, List<String> options) {
        List<String> command = ArchivedClasses.java(options);
        command.addAll(List.of(MigrateProcess.class.getName(), project.folder().toString(), url));
        try {
            MigrateProcess started = new MigrateProcess(TimeLimit.on(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()));
            started.waitFor("ready");
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For {@link ArchivedClasses}: all that such processes do, and an end. */
    static void rehearse(TestProject project, List<String> options) throws InterruptedException {
        try (MigrateProcess process =
                start(project, "jdbc:sqlite:" + project.folder().resolve("once.db"), options)) {
            process.go();
            String last = process.readLine();
            if (process.exitStatus() != 0) {
                throw new IllegalStateException("it ended with: " + last);
            }
        }
    }

    /** Lets it begin. */
    void go() {
        go("");
    }

    /**
     * The same with another command and an end.
     *
     * @param command {@code upgrade} or {@code downgrade}, and a target
     */
    void go(String url, String command, Halt halt) {
        go(url + " " + command + " " + halt.event() + " " + halt.micros());
    }

    /** The same on another database. */
    void go(String url) {
        try {
            OutputStream input = process.getOutputStream();
            input.write((url + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what it says up to this line. */
    void waitFor(String wanted) {
        for (String line = readLine(); !line.equals(wanted); line = readLine()) {
            if (line.isEmpty()) {
                throw new IllegalStateException("it ended before it said: " + wanted);
            }
        }
    }

    /** The next line; empty at the end. */
    String readLine() {
        try {
            String line = output.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does; what it said before can still be read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    long pid() {
        return process.pid();
    }

    int exitStatus() throws InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /**
     * The process itself.
     *
     * @param args the project's folder and the database's URL
     */
    public static void main(String[] args) throws IOException {
        System.out.println("ready");
        for (String line = line(); line != null; line = line()) {
            String[] words =
                    (line.contains(" ") ? line : line + " upgrade heads " + Halt.NONE.event() + " 0").split(" ", -1);
            MigrateConfig config = MigrateConfig.builder()
                    .workingDirectory(Path.of(args[0]))
                    .environmentVariables(Map.of())
                    .override("url", words[0].isEmpty() ? args[1] : words[0], "test")
                    .build();
            Migrator migrator = Migrator.open(config)
                    .withListener(new Events(new Halt(Integer.parseInt(words[3]), Long.parseLong(words[4]))));
            try {
                RunResult result =
                        words[1].equals("upgrade") ? migrator.upgrade(words[2]) : migrator.downgrade(words[2]);
                System.out.println("steps " + result.steps().size());
            } catch (MigrateException failure) {
                System.out.println(String.valueOf(failure.getMessage()).replace('\n', ' '));
                System.exit(failure.exitCode().number());
            }
        }
    }

    /** Byte by byte: what comes behind it may be for a script. */
    private static @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = System.in.read(); letter != '\n'; letter = System.in.read()) {
            if (letter < 0) {
                return null;
            }
            line.append((char) letter);
        }
        return line.toString();
    }
}
