package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonParser;
import io.limbeck.migrate.runner.JarProcess.Ended;
import io.limbeck.migrate.runner.JarProcess.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application behind {@code --} finds: its own process, as clean as a shell would have made it. */
@EnabledOnOs(OS.LINUX)
class EntrypointIT {
    /** Its process id, what it has open, what it blocks; the shell's own look at the folder is open too. */
    private static final String LOOK =
            "echo pid $$; for fd in /proc/$$/fd/*; do echo fd ${fd##*/}; done; grep SigBlk /proc/self/status";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(folder.resolve("migrations/versions"));
        Files.writeString(
                folder.resolve("migrations/versions/a1.sql"),
                "-- revision: a1\n-- migrate:upgrade\nCREATE TABLE menu (id INTEGER);\n-- migrate:downgrade\n");
    }

    @Test
    void upgradesToHeadAndThenRunsTheProgramWithItsExitStatus() {
        assertThat(run("entrypoint").out()).isEqualTo("at a1 (head)\n");
        Ended ended = run("entrypoint", "--", "sh", "-c", "echo application \"$1\"; exit 7", "sh", "--json");

        assertThat(ended.status()).isEqualTo(7);
        assertThat(ended.out()).isEqualTo("already at head a1, nothing to do\napplication --json\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "spawn"})
    void unusableProgramYieldsTheSameStatusAsInAShell(String exec) throws IOException {
        Files.createDirectory(folder.resolve("folder"));
        Files.writeString(folder.resolve("no-interpreter"), "#!/no/such/interpreter\n")
                .toFile()
                .setExecutable(true);

        assertThat(run("entrypoint", "--exec=" + exec, "--", "no-such-program").status())
                .isEqualTo(127);
        assertThat(run("entrypoint", "--exec=" + exec, "--", "./migrations/versions/a1.sql")
                        .status())
                .isEqualTo(126);
        Ended folderStarted = run("entrypoint", "--exec=" + exec, "--", "./folder");
        assertThat(folderStarted.status()).isEqualTo(126);
        assertThat(folderStarted.err()).contains("./folder cannot be executed", "It is a directory");
    }

    @Test
    void processBecomesTheProgramWithoutTracesOfTheRunner() throws Exception {
        Process plain = new ProcessBuilder("sh", "-c", LOOK).start();
        List<String> expected = plain.inputReader().lines().skip(1).toList();

        Started started = start("entrypoint", "--exec=native", "--", "sh", "-c", LOOK);
        Ended ended = started.ended();

        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.out().lines().skip(1)).startsWith("pid " + started.pid());
        assertThat(ended.out().lines().skip(2))
                .containsExactlyElementsOf(expected)
                .contains("SigBlk:\t0000000000000000");
    }

    @Test
    void scriptWithoutAShebangIsRunByTheShell() throws IOException {
        Files.writeString(folder.resolve("start"), "echo \"$0 $1\"\n").toFile().setExecutable(true);

        assertThat(run("entrypoint", "--", "./start", "два").out()).endsWith("/start два\n");
    }

    @Test
    void unpackedLibraryIsDeletedFromTheTemporaryFolder() throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));

        new JarProcess(folder)
                .jvm("-Djava.io.tmpdir=" + temporary)
                .words("entrypoint", "--exec=native", "--", "true")
                .start()
                .ended();

        try (Stream<Path> left = Files.walk(temporary)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void failureToUnpackIsLoggedWithoutStackTraces() {
        String nowhere = "-Djava.io.tmpdir=" + folder.resolve("nowhere");
        Ended refused = new JarProcess(folder)
                .jvm(nowhere)
                .words("entrypoint", "--", "echo", "started")
                .start()
                .ended();
        assertThat(refused.status()).isEqualTo(6);
        assertThat(refused.err())
                .contains("engine cannot be extracted to " + folder.resolve("nowhere"), "-Dorg.sqlite.tmpdir")
                .doesNotContain("\tat ", "SEVERE");

        // On Java 17 to 21 what calls execve cannot be unpacked either: the program is a child then.
        Ended started = new JarProcess(folder)
                .jvm(nowhere, "-Dorg.sqlite.tmpdir=" + folder)
                .words("entrypoint", "--", "echo", "started")
                .start()
                .ended();
        assertThat(started.out()).endsWith("started\n");
        // What newer Javas say themselves of such a folder is true, and no library's.
        assertThat(started.err().replace("WARNING: java.io.tmpdir directory does not exist\n", ""))
                .doesNotContain("\tat ", "WARNING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "spawn"})
    void scrubbedEnvironmentHasNoSecretsAndPlainOneHasAllVariables(String exec) {
        List<String> all = environment("--exec=" + exec);
        List<String> scrubbed = environment("--exec=" + exec, "--scrub-env");

        assertThat(all).contains("MIGRATE_PASSWORD=geheim", "DATABASE_URL=jdbc:sqlite:app.db", "MENU=borschtsch");
        assertThat(scrubbed)
                .contains("MENU=borschtsch")
                .noneMatch(line -> line.startsWith("MIGRATE_") || line.startsWith("DATABASE_URL"));
    }

    /** A child may read what the kernel shows of its parent. */
    @Test
    void childCannotReadSecretsFromItsParentsEnvironment() {
        Ended ended = new JarProcess(folder)
                .with("MIGRATE_PASSWORD", "geheim")
                .with("MENU", "borschtsch")
                .words(
                        "entrypoint",
                        "--exec=spawn",
                        "--scrub-env",
                        "--",
                        "sh",
                        "-c",
                        "tr '\\0' '\\n' < /proc/$PPID/environ")
                .start()
                .ended();

        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("MENU=borschtsch").doesNotContain("geheim");
    }

    private List<String> environment(String... options) {
        String[] words = Stream.of(Stream.of("entrypoint"), Arrays.stream(options), Stream.of("--", "env"))
                .flatMap(each -> each)
                .toArray(String[]::new);
        return new JarProcess(folder)
                .with("MIGRATE_PASSWORD", "geheim")
                .with("DATABASE_URL", "jdbc:sqlite:app.db")
                .with("MENU", "borschtsch")
                .words(words)
                .start()
                .ended()
                .out()
                .lines()
                .toList();
    }

    @Test
    void signalsGoToTheProgramItself() {
        try (Started application =
                start("entrypoint", "--", "sh", "-c", "trap 'exit 3' TERM; echo ready; while :; do sleep 0.1; done")) {
            assertThat(application.until("ready").signal("TERM").ended().status())
                    .isEqualTo(3);
        }
        try (Started application = start("entrypoint", "--", "sh", "-c", "echo ready; exec sleep 60")) {
            assertThat(application.until("ready").signal("QUIT").ended().status())
                    .isEqualTo(131);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "HUP", "USR1", "USR2"})
    void childReceivesEachSignalAndItsExitStatusIsReturned(String signal) {
        DefaultSignals.needed(signal);
        String application =
                "trap 'echo got " + signal + "; exit 9' " + signal + "; echo ready; while :; do sleep 0.1; done";
        try (Started parent = start("entrypoint", "--exec=spawn", "--", "sh", "-c", application)) {
            Ended ended = parent.until("ready").signal(signal).ended();

            assertThat(ended.status()).isEqualTo(9);
            assertThat(ended.out()).endsWith("got " + signal + "\n");
        }
    }

    @Test
    void childKilledByASignalYields128PlusItsNumber() {
        assertThat(run("entrypoint", "--exec=spawn", "--", "sh", "-c", "kill -s KILL $$")
                        .status())
                .isEqualTo(137);
    }

    @Test
    void noUpgradeStartsTheProgramOnlyAtHeadAndWritesNothing() {
        String[] words = {"entrypoint", "--no-upgrade", "--", "echo", "started"};
        Ended early = new JarProcess(folder)
                .with("MIGRATE_CONNECT_TIMEOUT", "0")
                .words(words)
                .start()
                .ended();

        assertThat(early.status()).isEqualTo(3);
        assertThat(early.out()).isEqualTo("not at head: the database is at base, the head is a1\n");
        assertThat(folder.resolve("migrate.db")).doesNotExist();
        assertThat(run("upgrade").status()).isZero();
        assertThat(run(words).out()).isEqualTo("at a1\nstarted\n");
    }

    @Test
    void programDoesNotStartIfAMigrationFails() throws IOException {
        Files.writeString(
                folder.resolve("migrations/versions/b2.sql"),
                "-- revision: b2\n-- down: a1\n-- migrate:upgrade\nSELECT no_such_column;\n-- migrate:downgrade\n");

        Ended ended = run("entrypoint", "--", "touch", "started");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err())
                .contains("Cannot upgrade b2", "no_such_column", "b2.sql:4", "`migrate doctor` lists the differences");
        assertThat(ended.lastErrLine())
                .startsWith("State of the database: Rolled back")
                .endsWith("at a1.");
        assertThat(folder.resolve("started")).doesNotExist();
    }

    @Test
    void jsonLogContainsOnlyObjects() throws Exception {
        Ended up = logged("entrypoint", "--", "true");
        Files.writeString(
                folder.resolve("migrations/versions/b2.sql"),
                "-- revision: b2\n-- down: a1\n-- migrate:upgrade\nSELECT no_such_column;\n-- migrate:downgrade\n");
        Ended failed = logged("entrypoint", "--", "true");

        assertThat(JsonParser.object().from(up.err())).containsEntry("event", "step");
        assertThat(JsonParser.object().from(up.out())).containsEntry("command", "entrypoint");
        assertThat(JsonParser.object().from(failed.err()))
                .containsEntry("event", "failure")
                .containsEntry("revision", "b2")
                .containsEntry("exitCode", 1);
        assertThat(JsonParser.object().from(failed.out())).containsEntry("exitCode", 1);
        assertThat(JsonParser.object().from(logged("upgarde").err())).containsEntry("exitCode", 2);
    }

    private Ended logged(String... words) {
        return new JarProcess(folder)
                .with("MIGRATE_LOG", "json")
                .words(words)
                .start()
                .ended();
    }

    private Ended run(String... words) {
        return start(words).ended();
    }

    private Started start(String... words) {
        return new JarProcess(folder).words(words).start();
    }
}
