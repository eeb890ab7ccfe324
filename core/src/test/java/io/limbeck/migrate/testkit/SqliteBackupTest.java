package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.error.BackupException;
import io.limbeck.migrate.error.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that {@code VACUUM INTO} writes: where it is, who may read it, and what is left of one that cannot be written. */
final class SqliteBackupTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final String FILLED =
            "CREATE TABLE t AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
                    + " SELECT i, randomblob(500) AS b FROM n;";

    @TempDir
    private Path folder;

    private TestProject project(Path file) {
        TestProject project = new TestProject(folder.resolve("project"), "jdbc:sqlite:" + file)
                .set("backup", "on")
                .sql("a1", FILLED, "DROP TABLE t;");
        project.migrator().upgrade("head");
        return project;
    }

    private static Path downgraded(MigrateConfigBuilder project) {
        return Migrator.open(project.clock(NOON).build())
                .downgrade("base")
                .backups()
                .get(0)
                .file()
                .orElseThrow();
    }

    private static BackupException refused(Migrator migrator) {
        return catchThrowableOfType(BackupException.class, () -> migrator.downgrade("base"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void copyLiesNextToTheDatabaseUnderANameThatIsFree() throws IOException {
        Path file = folder.resolve("it's \"100%\" ours; DROP TABLE t.db");
        TestProject project = project(file);
        Path first = downgraded(project.builder());
        project.migrator().upgrade("head");
        Path second = downgraded(project.builder());

        assertThat(first).isEqualTo(folder.resolve(file.getFileName() + ".2026-11-22_12-00-00.backup"));
        assertThat(second).isEqualTo(folder.resolve(file.getFileName() + ".2026-11-22_12-00-00_2.backup"));
        for (Path copy : List.of(first, second)) {
            assertThat(new SqliteTestDatabase(copy).number("SELECT count(*) FROM t"))
                    .isEqualTo(1000);
        }
        assertThat(names(folder)).noneMatch(name -> name.endsWith("unfinished"));
    }

    @Test
    void rowsThatViolateACheckAreCopiedAsTheyAre() {
        Path file = folder.resolve("menu.db");
        TestProject project = project(file);
        new SqliteTestDatabase(file)
                .run(
                        "CREATE TABLE prices (euros INTEGER CHECK (euros > 0))",
                        "PRAGMA ignore_check_constraints = ON",
                        "INSERT INTO prices VALUES (-1)");

        Path copy = downgraded(project.builder());

        assertThat(new SqliteTestDatabase(copy).texts("SELECT euros FROM prices"))
                .containsExactly("-1");
    }

    @Test
    void copyMayBeReadByWhomTheDatabaseMayBe() throws IOException {
        for (String rights : List.of("rw-------", "rw-r-----", "rw-rw-r--")) {
            Path file = folder.resolve(rights + ".db");
            TestProject project = project(file);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(downgraded(project.builder()))))
                    .isEqualTo(rights);
        }
    }

    @Test
    void fullOrReadOnlyFolderIsRefusedAndNothingOfTheCopyIsLeft() throws Exception {
        Path file = folder.resolve("menu.db");
        TestProject project = project(file);
        Dump before = new SqliteTestDatabase(file).dump();
        try (Tmpfs disk = Tmpfs.mount(folder.resolve("disk"), "200k")) {
            project.set("backup.folder", disk.folder().toString());

            BackupException full = refused(project.migrator());
            assertThat(full.exitCode()).isEqualTo(ExitCode.UNSAFE);
            assertThat(full.getMessage()).contains(disk.folder().toString(), "full", "backup.folder");
            assertThat(names(disk.folder())).isEmpty();

            disk.makeReadOnly();
            BackupException readOnly = refused(project.migrator());
            assertThat(readOnly.exitCode()).isEqualTo(ExitCode.UNSAFE);
            assertThat(readOnly.getMessage()).contains("Read-only file system").doesNotContain("Exception");
        }
        assertThat(new SqliteTestDatabase(file).dump()).isEqualTo(before);
    }

    @Test
    void copyWithAFaultIsNotKept() throws IOException {
        Path file = folder.resolve("menu.db");
        TestProject project = project(file).sql("b2 down: a1", "DROP TABLE t;", "");
        new SqliteTestDatabase(file)
                .run(
                        "CREATE TABLE wrong (n INTEGER)",
                        "INSERT INTO wrong VALUES (NULL)",
                        "PRAGMA writable_schema = ON",
                        "UPDATE sqlite_schema SET sql = 'CREATE TABLE wrong (n INTEGER NOT NULL)' WHERE name = 'wrong'");

        BackupException refused = refused(project.migrator());

        assertThat(refused.why().orElseThrow()).contains("integrity_check", "NULL value in wrong.n");
        assertThat(names(folder)).containsExactlyInAnyOrder("menu.db", "menu.db.migrate-lock", "project");
    }

    @Test
    void databaseInMemoryIsRefusedByName() {
        TestProject project = new TestProject(folder.resolve("project"), "jdbc:sqlite::memory:").set("backup", "on");

        BackupException refused = refused(project.migrator());

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.getMessage()).contains("jdbc:sqlite::memory:", "an in-memory database");
    }
}
