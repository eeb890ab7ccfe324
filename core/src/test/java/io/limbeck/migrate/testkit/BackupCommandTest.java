package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.api.Cancellation;
import io.limbeck.migrate.error.BackupException;
import io.limbeck.migrate.error.ConfigException;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrationStoppedException;
import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.dialect.DumpClient;
import io.limbeck.migrate.result.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code backup.command} is run, and what becomes of a run whose command does not do its work. */
final class BackupCommandTest {
    private static final String SECRET = "tr0ub4dor";

    @TempDir
    private Path folder;

    private final RecordingListener listener = new RecordingListener();
    private SqliteTestDatabase database;
    private TestProject project;
    private Path copies;

    @BeforeEach
    void databaseWithRows() throws IOException {
        database = new SqliteTestDatabase(folder.resolve("menu.db"));
        copies = Files.createDirectory(folder.resolve("the copies"));
        project = new TestProject(folder.resolve("project"), database.url())
                .set("backup", "on")
                .set("backup.folder", copies.toString())
                .set("username", "o'neill")
                .set("password", SECRET)
                .sql("a1", "CREATE TABLE t (id INTEGER); INSERT INTO t VALUES (1);", "DROP TABLE t;");
        project.migrator().upgrade("head");
    }

    @AfterEach
    void discardedCopyLeavesNothingBehind() throws IOException {
        if (!listener.heard().contains("backed up")) {
            try (Stream<Path> left = Files.list(copies)) {
                assertThat(left).isEmpty();
            }
            assertThat(database.number("SELECT count(*) FROM t")).isEqualTo(1);
        }
    }

    private Backup kept(String command) {
        return project.set("backup.command", command)
                .migrator()
                .withListener(listener)
                .downgrade("base")
                .backups()
                .get(0);
    }

    private BackupException refused(String command) {
        BackupException refused = catchThrowableOfType(BackupException.class, () -> kept(command));
        assertThat(refused).isNotNull();
        assertThat(refused.exitCode()).isEqualTo(ExitCode.UNSAFE);
        assertThat(refused.databaseState()).contains("Nothing was changed.");
        return refused;
    }

    @Test
    void argumentsAreGivenWithoutAShell() throws IOException {
        Backup backup = kept("cp {{database}} \"{{file}}\"");

        assertThat(backup.file().orElseThrow()).hasParent(copies);
        assertThat(new SqliteTestDatabase(backup.file().orElseThrow()).number("SELECT count(*) FROM t"))
                .isEqualTo(1);
        assertThat(backup.bytes()).isEqualTo(Files.size(backup.file().orElseThrow()));
    }

    @Test
    void shellFindsTheSameInItsEnvironment() throws IOException {
        Path file = kept("sh -c 'echo \"$BACKUP_USER $BACKUP_PASSWORD $BACKUP_URL\" > \"$BACKUP_FILE\"'")
                .file()
                .orElseThrow();

        assertThat(file).hasContent("o'neill " + SECRET + " jdbc:sqlite:" + database.file());
    }

    @Test
    void outputIsReportedLineByLineWithoutThePassword() {
        kept("sh -c 'echo one; echo $BACKUP_PASSWORD >&2; printf three; touch elsewhere'");

        assertThat(listener.heard()).startsWith("one", "***", "three", "backed up", "started a1");
        assertThat(project.folder().resolve("elsewhere")).exists();
    }

    @Test
    void copyThatTheCommandKeepsElsewhereHasNoFile() {
        assertThat(kept("true").file()).isEmpty();
    }

    @Test
    void failedCommandIsReportedWithItsLastOutput() {
        BackupException refused =
                refused("sh -c 'seq 1000; echo half > \"$BACKUP_FILE\"; echo no $BACKUP_PASSWORD; exit 3'");

        assertThat(refused.what()).contains("'sh' in backup.command", "status 3");
        assertThat(refused.why().orElseThrow()).endsWith("999\n1000\nno ***").hasSizeLessThan(200);
        assertThat(refused.getMessage()).doesNotContain(SECRET);
    }

    @Test
    void commandThatDoesNotExistIsRefused() {
        assertThat(refused("pg_dumpp --file={{file}}").getMessage())
                .contains("'pg_dumpp' in backup.command cannot be started", "No such file", "Install it");
    }

    @Test
    void commandThatWritesNothingIsRefused() {
        assertThat(refused("true {{file}}").why().orElseThrow()).contains("did not write " + copies);
        assertThat(refused("touch {{file}}").why().orElseThrow()).endsWith("is empty.");
        assertThat(refused("sh -c 'mkdir -p \"$BACKUP_FILE\"/parts; cat - > /dev/null; exit 1'")
                        .what())
                .contains("status 1");
    }

    @Test
    void stopEndsTheCommandAndWhatItHasStarted() throws IOException, InterruptedException {
        Cancellation cancellation = new Cancellation();
        RecordingListener stopping = new RecordingListener(line -> {
            if (line.startsWith("pids ")) {
                CompletableFuture.runAsync(() -> cancellation.request("SIGTERM", ExitCode.TERMINATED));
            }
        });
        project.set(
                "backup.command",
                "sh -c 'trap \"\" TERM; echo half > \"$BACKUP_FILE\"; sleep 300 & echo pids $$ $!; wait; sleep 300'");

        MigrationStoppedException stopped =
                catchThrowableOfType(MigrationStoppedException.class, () -> project.migrator()
                        .withListener(stopping)
                        .withCancellation(cancellation)
                        .downgrade("base"));

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.TERMINATED);
        assertThat(stopped.getMessage()).contains("Stopped by SIGTERM during the backup");
        assertThat(stopped.databaseState()).contains("Nothing was changed.");
        String[] pids = stopping.heard().get(0).split(" ");
        for (String pid : List.of(pids[1], pids[2])) {
            assertThat(works(pid)).as(pid).isFalse();
        }
    }

    /** For long; one that has ended may wait for somebody who asks how. */
    private static boolean works(String pid) throws IOException, InterruptedException {
        try {
            for (int i = 0; i < 100; i++) {
                if (Files.readString(Path.of("/proc", pid, "stat")).contains(") Z ")) {
                    return false;
                }
                Thread.sleep(50);
            }
            return true;
        } catch (NoSuchFileException ended) {
            return false;
        }
    }

    @Test
    void badCommandsAreErrorsOfTheConfiguration() {
        assertThat(wrong("pg_dump 'unfinished")).contains("quote '", "Close it");
        assertThat(wrong("pg_dump --file={{path}}")).contains("{{path}}", "{{file}}");
        assertThat(wrong("mysqldump -p{{password}}")).contains("{{password}}", "MYSQL_PWD");
        assertThat(wrong("/bin/sh -c 'pg_dump > {{file}}'")).contains("shell", "\"$BACKUP_FILE\"");
        assertThat(wrong("'' x")).contains("does not name a program");
    }

    @Test
    void documentedCommandsAreThoseThatMessagesRecommend() {
        List<String> examples = Dialects.all().stream()
                .map(dialect -> dialect.backups().dumpClient())
                .filter(client -> client != DumpClient.NONE)
                .map(client -> "| `backup.command=" + client.example() + "` |")
                .toList();

        assertThat(Path.of("../docs/operations.md")).content().contains(examples);
        assertThat(examples).hasSize(3);
    }

    private String wrong(String command) {
        ConfigException refused =
                catchThrowableOfType(ConfigException.class, () -> project.set("backup.command", command)
                        .config());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        return String.valueOf(refused.getMessage());
    }
}
