package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.api.Migrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A SQLite file is copied, with its journal, while it is migrated: at statements, and at moments at which the process is stopped. Each
 * copy is what a power cut would have left: sound, with whole commits in it, and the next run completes it.
 */
final class SqliteCopiesTest {
    private static final int STOPS = 5;

    /** Of each of the two ways of copying, in each journal mode. */
    private static int points() {
        return Tries.thorough() ? 25 : 3;
    }

    private final Set<Dump> committed = new HashSet<>();
    private final List<Path> copies = new ArrayList<>();
    private String mode = "";
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "WAL"})
    void copyHoldsWholeCommitsAndIsCompletedByTheNextRun(String mode, @TempDir(factory = Memory.class) Path folder)
            throws Exception {
        this.mode = mode;
        this.folder = folder;
        Random random = Seed.random("SqliteCopiesTest");
        TestProject project = Unadvised.write(new TestProject(folder.resolve("project"), url(folder.resolve("u.db"))));
        SqliteTestDatabase undisturbed = new SqliteTestDatabase(folder.resolve("u.db"));
        committed.add(undisturbed.dump());
        Events watching = new Events(event -> committed.add(undisturbed.dump().withoutOurs()));
        project.migrator().withListener(watching).upgrade("heads");

        copyAtStatements(project, watching.heard(), random);
        copyAtMoments(project, random);

        for (Path copy : copies) {
            completes(project.set("url", url(copy)).migrator(), new SqliteTestDatabase(copy), undisturbed);
        }
        System.out.println("SqliteCopiesTest " + mode + ": " + copies.size() + " copies");
    }

    private void copyAtStatements(TestProject project, int events, Random random) {
        Set<Integer> chosen = new TreeSet<>();
        while (chosen.size() < points()) {
            chosen.add(1 + random.nextInt(events));
        }
        Path file = folder.resolve("statements.db");
        Events copying = new Events(event -> {
            if (chosen.contains(event)) {
                copy(file);
            }
        });
        project.set("url", url(file)).migrator().withListener(copying).upgrade("heads");
    }

    private void copyAtMoments(TestProject project, Random random) throws Exception {
        for (int left = points(); left > 0; left -= STOPS) {
            Path file = folder.resolve("moments" + left + ".db");
            try (MigrateProcess process = MigrateProcess.start(project, url(file))) {
                process.go();
                while (!Files.exists(file)) {
                    Thread.onSpinWait();
                }
                for (int stop = 0; stop < Math.min(left, STOPS); stop++) {
                    TimeUnit.MICROSECONDS.sleep(random.nextInt(40_000));
                    stopped(process, () -> copy(file));
                }
                assertThat(process.readLine()).startsWith("steps");
            }
        }
    }

    /** Of a process of which no thread runs, so that the copies of its files are of one moment. */
    private static void stopped(MigrateProcess process, Runnable work) throws Exception {
        run("kill", "-STOP", String.valueOf(process.pid()));
        while (!isStopped(process.pid())) {
            Thread.onSpinWait();
        }
        work.run();
        run("kill", "-CONT", String.valueOf(process.pid()));
    }

    private static boolean isStopped(long pid) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads.toList()) {
                String stat = Files.readString(thread.resolve("stat"));
                if (stat.charAt(stat.lastIndexOf(')') + 2) != 'T') {
                    return false;
                }
            }
        }
        return true;
    }

    /** By another process: closing a file within this one would take SQLite's locks away. */
    private void copy(Path file) {
        String name = "copy" + copies.size() + ".db";
        for (String part : List.of("", "-journal", "-wal")) {
            if (Files.exists(Path.of(file + part))) {
                run("cp", file + part, folder.resolve(name) + part);
            }
        }
        copies.add(folder.resolve(name));
    }

    private void completes(Migrator migrator, SqliteTestDatabase copy, SqliteTestDatabase undisturbed) {
        assertThat(copy.texts("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(copy.dump().withoutOurs()).isIn(committed);

        migrator.upgrade("heads");

        String history = "SELECT revision FROM migrate_history WHERE outcome = 'done' ORDER BY 1";
        assertThat(copy.dump().withoutHistory()).isEqualTo(undisturbed.dump().withoutHistory());
        assertThat(copy.texts(history)).isEqualTo(undisturbed.texts(history));
        assertThat(copy.number("SELECT COUNT(*) FROM migrate_journal")).isZero();
        assertThat(copy.texts("PRAGMA integrity_check")).containsExactly("ok");
    }

    private String url(Path file) {
        return "jdbc:sqlite:" + file + "?journal_mode=" + mode;
    }

    private static void run(String... command) {
        try {
            Process process =
                    TimeLimit.on(new ProcessBuilder(command).inheritIO().start());
            assertThat(process.waitFor()).as("%s", List.of(command)).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
