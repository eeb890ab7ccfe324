package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.runner.JarProcess.Ended;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code upgrade head} loads when there is nothing to do, with ten revisions on SQLite, compared with {@code start/bounds.properties}: counts that are
 * the same on every machine. If one is exceeded, a start has become slower; {@code docs/performance.md} explains how to find the cause.
 */
@EnabledOnOs(OS.LINUX)
class StartIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void projectAtHead() throws IOException {
        Files.createDirectory(folder.resolve("tmp"));
        TypedProject project = new TypedProject(folder, "sqlite:///menu.db");
        String down = "";
        for (int i = 1; i <= 10; i++) {
            project.script("a" + i, down, "CREATE TABLE t" + i + " (id INTEGER);", "DROP TABLE t" + i + ";");
            down = "a" + i;
        }
        assertThat(upgrade().out()).isEqualTo("at a10 (head)\n");
    }

    @Test
    void classesStayWithinTheirBounds() throws IOException {
        Path log = folder.resolve("classes.log");
        assertThat(upgrade("-Xshare:off", "-Xlog:class+load:file=" + log).out())
                .isEqualTo("already at head a10, nothing to do\n");

        List<String> classes = Files.readAllLines(log).stream()
                .filter(line -> line.contains(" source: "))
                .toList();
        List<String> ours =
                classes.stream().filter(line -> line.contains("runner.jar")).toList();
        int jdk = Runtime.version().feature();
        assertThat(ours).as("from runner.jar").hasSizeGreaterThan(100).hasSizeLessThanOrEqualTo(bound("ours", jdk));
        assertThat(classes).as("in all").hasSizeLessThanOrEqualTo(bound("all", jdk));
    }

    @Test
    void engineIsKeptAndNothingUnpackedIntoTheTemporaryFolder() throws IOException {
        try (Stream<Path> temporary = Files.list(folder.resolve("tmp"))) {
            assertThat(temporary.map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.startsWith("sqlite"));
        }
        try (Stream<Path> kept = Files.list(folder.resolve("cache/migrate"))) {
            assertThat(kept.toList()).hasSize(1);
        }
    }

    @Test
    void engineThatCannotBeKeptIsUnpackedByTheDriver() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "");

        assertThat(process()
                        .with("XDG_CACHE_HOME", occupied.toString())
                        .start()
                        .ended()
                        .out())
                .isEqualTo("already at head a10, nothing to do\n");
    }

    private Ended upgrade(String... options) {
        return process(options).start().ended();
    }

    private JarProcess process(String... options) {
        List<String> jvm = Stream.concat(Stream.of("-Djava.io.tmpdir=" + folder.resolve("tmp")), Stream.of(options))
                .toList();
        return new JarProcess(folder)
                .jvm(jvm.toArray(String[]::new))
                .with("XDG_CACHE_HOME", folder.resolve("cache").toString())
                .words("upgrade", "head");
    }

    /** For a Java that nobody has counted, none. */
    private static int bound(String name, int jdk) throws IOException {
        Properties bounds = new Properties();
        try (InputStream in = StartIT.class.getResourceAsStream("/start/bounds.properties")) {
            bounds.load(in);
        }
        return Integer.parseInt(bounds.getProperty(name + "." + jdk, String.valueOf(Integer.MAX_VALUE)));
    }
}
