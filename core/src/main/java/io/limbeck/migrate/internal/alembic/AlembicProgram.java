package io.limbeck.migrate.internal.alembic;

import io.limbeck.migrate.internal.stop.Stop;
import io.limbeck.migrate.internal.text.OneLine;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Alembic itself, asked for SQL; it connects to no database. */
final class AlembicProgram {
    private static final long LONGEST_SECONDS = 120;

    private final String program;
    private final Path ini;
    private final Stop stop;

    AlembicProgram(String program, Path ini, Stop stop) {
        this.program = program;
        this.ini = ini;
        this.stop = stop;
    }

    /**
     * What one call printed.
     *
     * @param failure the last line of its error output; empty if it succeeded
     */
    record Answer(String output, String failure) {
        boolean succeeded() {
            return failure.isEmpty();
        }
    }

    /** The one of a virtual environment in these folders, or else of the path. */
    static Optional<String> installed(Path... folders) {
        List<Path> places = new ArrayList<>();
        for (Path folder : folders) {
            places.add(folder.resolve(".venv/bin"));
            places.add(folder.resolve("venv/bin"));
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (String entry : path.split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                places.add(Path.of(entry));
            }
        }
        return places.stream()
                .map(place -> place.resolve("alembic").toAbsolutePath())
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** {@code alembic upgrade from:to --sql}. */
    Answer sql(String command, String range) {
        List<String> line = new ArrayList<>(List.of(program, "-c", ini.toString(), command, range, "--sql"));
        try {
            Path folder = Files.createTempDirectory("migrate-alembic");
            Path output = folder.resolve("output");
            Path errors = folder.resolve("errors");
            try {
                int status = run(line, output.toFile(), errors.toFile());
                return new Answer(text(output), status == 0 ? "" : lastLine(text(errors), status));
            } finally {
                Files.deleteIfExists(output);
                Files.deleteIfExists(errors);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            return new Answer("", "cannot be started: " + OneLine.of(String.valueOf(e.getMessage())));
        }
    }

    private int run(List<String> line, File output, File errors) throws IOException {
        Path home = ini.getParent();
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(home == null ? null : home.toFile())
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(output)
                .redirectError(errors);
        builder.environment()
                .putAll(Map.of("PYTHONUTF8", "1", "PYTHONIOENCODING", "utf-8", "PYTHONDONTWRITEBYTECODE", "1"));
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
            while (process.isAlive()) {
                stop.check();
                stop.rest(Duration.ofMillis(20));
                if (System.nanoTime() > end) {
                    throw new IOException("no answer in " + LONGEST_SECONDS + " seconds");
                }
            }
            return process.exitValue();
        } finally {
            Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** As UTF-8; what is not is replaced, and the block then not trusted. */
    private static String text(Path file) throws IOException {
        return Files.exists(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n")
                : "";
    }

    private static String lastLine(String errors, int status) {
        return errors.lines()
                .map(OneLine::of)
                .filter(each -> !each.isEmpty())
                .reduce((first, second) -> second)
                .orElse("exit status " + status);
    }
}
