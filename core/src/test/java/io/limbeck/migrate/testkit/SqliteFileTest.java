package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be what they should be, and what looking at a database never does to its file. */
class SqliteFileTest {
    @TempDir
    private Path folder;

    @Test
    void fileThatIsNotADatabaseIsReportedAndLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.db"), "Dear colleagues, ".repeat(100));
        byte[] before = Files.readAllBytes(file);

        refused(
                ExitCode.UNREACHABLE,
                () -> project(file).migrator().upgrade("head"),
                "letter.db",
                "not a database",
                "Check the url");
        refused(ExitCode.UNREACHABLE, () -> project(file).migrator().current(), "letter.db", "not a database");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void folderInPlaceOfTheFileIsReported() throws IOException {
        Path place = Files.createDirectory(folder.resolve("menu.db"));

        refused(ExitCode.UNREACHABLE, () -> project(place).migrator().upgrade("head"), "menu.db", "is a folder");
        refused(ExitCode.UNREACHABLE, () -> project(place).migrator().current(), "menu.db", "is a folder");
    }

    @Test
    void upgradeCreatesParentFoldersAndReadingDoesNot() {
        Path file = folder.resolve("app/data/menu.db");
        TestProject project = project(file);

        assertThat(project.migrator().current().notes())
                .anyMatch(note -> note.text().contains("does not exist yet"));
        project.migrator().historyWithCurrent(":");
        project.migrator().planUpgrade("head");
        project.migrator().upgradeSql("head");
        assertThat(folder.resolve("app")).doesNotExist();

        project.migrator().upgrade("head");
        assertThat(file).isRegularFile();
    }

    @Test
    void fileInPlaceOfAParentFolderIsReported() throws IOException {
        Files.writeString(folder.resolve("data"), "");

        refused(
                ExitCode.UNREACHABLE,
                () -> project(folder.resolve("data/menu.db")).migrator().upgrade("head"),
                "menu.db",
                folder.resolve("data") + " is a file");
    }

    @Test
    void readingChangesNothing() throws IOException {
        Path file = folder.resolve("menu.db");
        TestProject project = project(file);
        new SqliteTestDatabase(file).run("CREATE TABLE mine (id INTEGER)");
        List<String> before = files();

        project.migrator().checkHeads();
        project.migrator().historyWithCurrent(":");
        project.migrator().planUpgrade("head");
        project.migrator().upgradeSql("head");

        assertThat(files()).isEqualTo(before);
        assertThat(new SqliteTestDatabase(file).texts("SELECT name FROM sqlite_master"))
                .containsExactly("mine");
    }

    @Test
    void anotherWriterIsAwaitedAndThenReported() throws Exception {
        Path file = folder.resolve("menu.db");
        TestProject project = project(file).set("lock.timeout", "0s");
        SqliteTestDatabase database = new SqliteTestDatabase(file);
        project.migrator().upgrade("a1");
        Dump before = database.dump();
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("INSERT INTO t VALUES (7)");

            MigrateException failure = refused(
                    ExitCode.LOCK_TIMEOUT,
                    () -> project.migrator().upgrade("head"),
                    "Cannot upgrade b2",
                    "locked",
                    "lock.timeout",
                    "Rolled back, nothing changed",
                    "at a1");
            assertThat(failure.databaseState()).isPresent();
            assertThat(project.migrator().current().revisions())
                    .extracting("id")
                    .containsExactly("a1");
            statement.execute("ROLLBACK");
        }
        assertThat(database.dump()).isEqualTo(before);
        assertThat(project.migrator().upgrade("head").atHead()).isTrue();
    }

    @Test
    void readerDoesNotDisturb() throws Exception {
        Path file = folder.resolve("menu.db");
        TestProject project = project(file).set("lock.timeout", "0s");
        project.migrator().upgrade("a1");
        try (Connection other = new SqliteTestDatabase(file).connect();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT * FROM t").next();

            refused(
                    ExitCode.LOCK_TIMEOUT,
                    () -> project.migrator().upgrade("head"),
                    "locked",
                    "nothing changed",
                    "at a1");
        }
        assertThat(project.migrator().upgrade("head").atHead()).isTrue();
    }

    @Test
    void readOnlyFileSystemSufficesForReadingAndForNothingToDo() throws Exception {
        try (Tmpfs disk = Tmpfs.mount(folder.resolve("disk"), "4m")) {
            Path file = disk.folder().resolve("menu.db");
            TestProject project = new TestProject(disk.folder().resolve("project"), "jdbc:sqlite:" + file)
                    .sql("a1", "CREATE TABLE t (id INTEGER);", "DROP TABLE t;");
            Migrator migrator = project.migrator();
            migrator.upgrade("head");
            project.java("b2 down: a1", "op.execute(\"INSERT INTO t VALUES (1)\");", "");
            Files.delete(disk.folder().resolve("menu.db.migrate-lock"));
            disk.makeReadOnly();

            assertThat(migrator.current().revisions()).extracting("id").containsExactly("a1");
            assertThat(migrator.historyWithCurrent(":").revisions()).hasSize(2);
            assertThat(migrator.planUpgrade("head").steps()).hasSize(1);
            refused(
                    ExitCode.FAILED,
                    () -> migrator.upgrade("head"),
                    "Cannot upgrade b2",
                    "readonly",
                    "write permission",
                    "nothing changed");
            assertThat(migrator.upgrade("a1").steps()).isEmpty();
        }
    }

    @Test
    void unwritableFolderIsReported() throws Exception {
        try (Tmpfs disk = Tmpfs.mount(folder.resolve("disk"), "4m")) {
            disk.makeReadOnly();

            refused(
                    ExitCode.UNREACHABLE,
                    () -> project(disk.folder().resolve("menu.db")).migrator().upgrade("head"),
                    "menu.db",
                    "has no permission to create a file in the folder " + disk.folder(),
                    "write permission");
        }
    }

    @Test
    void scriptsOnAReadOnlyFileSystemRun() throws Exception {
        try (Tmpfs disk = Tmpfs.mount(folder.resolve("disk"), "4m")) {
            TestProject project = new TestProject(
                            disk.folder().resolve("project"), "jdbc:sqlite:" + folder.resolve("menu.db"))
                    .java("a1", "op.createTable(\"t\", column(\"id\", integer()));", "op.dropTable(\"t\");");
            disk.makeReadOnly();

            assertThat(project.migrator().upgrade("head").atHead()).isTrue();
            assertThat(project.migrator().downgrade("base").revisions()).isEmpty();
        }
    }

    @Test
    void fullDiskFailsTheRevisionAndKeepsTheRest() throws Exception {
        try (Tmpfs disk = Tmpfs.mount(folder.resolve("disk"), "300k")) {
            Path file = disk.folder().resolve("menu.db");
            TestProject project = project(file);
            project.migrator().upgrade("a1");
            SqliteTestDatabase database = new SqliteTestDatabase(file);
            Dump before = database.dump();
            project.sql(
                    "b2 down: a1",
                    "CREATE TABLE u AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) SELECT i, randomblob(1000) FROM n;",
                    "");

            refused(
                    ExitCode.FAILED,
                    () -> project.migrator().upgrade("head"),
                    "Cannot upgrade b2",
                    "full",
                    "Free space",
                    "Rolled back, nothing changed",
                    "at a1");

            assertThat(database.dump()).isEqualTo(before);
        }
    }

    @Test
    void killedWriterLeavesAJournalThatTheNextCommandTakesBack() throws Exception {
        Path file = folder.resolve("menu.db");
        TestProject project = project(file);
        project.migrator().upgrade("a1");
        Dump before = new SqliteTestDatabase(file).dump();
        String more = "op.execute(\"CREATE TABLE big AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                + " WHERE i < 20000) SELECT i, randomblob(500) FROM n\");";
        project.java("c3 down: b2", more + "System.out.println(\"holding\"); System.in.read(); System.in.read();", "");
        try (MigrateProcess writer = MigrateProcess.start(project, "jdbc:sqlite:" + file)) {
            writer.go();
            writer.waitFor("holding");
            writer.kill();
        }
        assertThat(folder.resolve("menu.db-journal")).isNotEmptyFile();

        assertThat(project.migrator().current().revisions()).extracting("id").containsExactly("b2");

        project.sql("b2 down: a1", "", "DELETE FROM t;");
        project.migrator().downgrade("a1");
        assertThat(new SqliteTestDatabase(file).dump().withoutHistory()).isEqualTo(before.withoutHistory());
    }

    @Test
    void missingDriverIsReportedWithItsSource() {
        TestProject project = project(folder.resolve("menu.db"));
        MigrateConfig config = MigrateConfig.builder()
                .workingDirectory(project.folder())
                .environmentVariables(Map.of())
                .override("url", "jdbc:sqlite:" + folder.resolve("menu.db"), "test")
                .classLoader(ClassLoader.getPlatformClassLoader())
                .build();

        refused(ExitCode.USAGE, () -> Migrator.open(config).upgrade("head"), "SQLite", "org.xerial:sqlite-jdbc");

        assertThat(folder.resolve("menu.db")).doesNotExist();
    }

    @Test
    void lockIsTheSameThroughALink() throws Exception {
        Path file = folder.resolve("real/menu.db");
        project(file).migrator().upgrade("a1");
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);

        project(link).migrator().upgrade("head");

        assertThat(files()).noneMatch(name -> name.startsWith("link.db."));
    }

    @Test
    void uriOfAFileIsLockedLikeItsPath() {
        Path file = folder.resolve("a folder/menu.db");
        TestProject project = project(file).set("url", "jdbc:sqlite:" + file.toUri() + "?cache=private");

        project.migrator().upgrade("head");

        assertThat(file).isRegularFile();
        assertThat(file.resolveSibling("menu.db.migrate-lock")).exists();
    }

    private TestProject project(Path file) {
        return new TestProject(folder.resolve("project"), "jdbc:sqlite:" + file)
                .sql("a1", "CREATE TABLE t (id INTEGER);", "DROP TABLE t;")
                .sql("b2 down: a1", "INSERT INTO t VALUES (1);", "DELETE FROM t;");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                names.add(file.getFileName() + (Files.isRegularFile(file) ? " " + Files.size(file) : ""));
            }
            return names;
        }
    }

    private static MigrateException refused(ExitCode code, ThrowingSupplier<?> command, String... says) {
        MigrateException failure = catchThrowableOfType(MigrateException.class, command::get);
        assertThat(failure).as("it should be refused").isNotNull();
        String text = FailureLines.of(failure);
        if (Boolean.getBoolean("show")) {
            System.out.println("---- " + failure.exitCode() + "\n" + text);
        }
        assertThat(text).contains(says);
        assertThat(failure.exitCode()).isEqualTo(code);
        return failure;
    }
}
