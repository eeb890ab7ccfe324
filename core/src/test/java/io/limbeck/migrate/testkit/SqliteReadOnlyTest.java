package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.error.MigrateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file, or the folder around it, that this process's user may not write: by the file system's own word, in a process that root is not. */
class SqliteReadOnlyTest {
    @TempDir
    private Path folder;

    private Path data;
    private Path file;

    @BeforeEach
    void databaseHasPendingRevisions() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        file = data.resolve("menu.db");
        project()
                .sql("a1", "CREATE TABLE t (id INTEGER);", "DROP TABLE t;")
                .migrator()
                .upgrade("head");
        project().sql("b2 down: a1", "CREATE TABLE u (id INTEGER);", "DROP TABLE u;");
        Files.deleteIfExists(data.resolve("menu.db.migrate-lock"));
    }

    private TestProject project() {
        return new TestProject(folder.resolve("project"), "jdbc:sqlite:" + file);
    }

    @AfterEach
    void folderCanBeDeleted() throws IOException {
        permit(data, "rwxr-xr-x");
    }

    @Test
    void fileIsReadAndEveryWriteIsRefused() throws Exception {
        permit(file, "r--r--r--");
        looksAndRefuses();
    }

    @Test
    void folderIsReadAndEveryWriteIsRefused() throws Exception {
        permit(data, "r-xr-xr-x");
        looksAndRefuses();
    }

    @Test
    void folderOfCopiesThatMayNotBeWrittenIsNamed() throws Exception {
        Path copies = Files.createDirectory(folder.resolve("copies"));
        new SqliteTestDatabase(file).run("INSERT INTO t VALUES (1)");
        permit(copies, "r-xr-xr-x");

        List<String> lines = runWithoutPrivileges(copies.toString());

        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("8 Cannot back up")
                .contains("This user has no permission to write to the folder " + copies + ".", "Nothing was changed.")
                .doesNotContain("Exception");
        assertThat(new SqliteTestDatabase(file).number("SELECT count(*) FROM t"))
                .isOne();
    }

    private void looksAndRefuses() throws Exception {
        byte[] before = Files.readAllBytes(file);

        List<String> lines = runWithoutPrivileges();

        assertThat(lines).hasSize(8);
        assertThat(lines.subList(0, 4)).as(lines.toString()).containsOnly("done");
        assertThat(lines.subList(4, 8)).as(lines.toString()).allSatisfy(line -> assertThat(line)
                .matches("[16] Cannot .*")
                .containsPattern("written|writable|write permission"));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(file);
        }
    }

    /**
     * One line for each command; root would be let through.
     *
     * @param copies a folder for copies, with which the downgrade alone is run
     */
    private List<String> runWithoutPrivileges(String... copies) throws Exception {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SqliteReadOnlyTest.class.getName(),
                project().folder().toString(),
                "jdbc:sqlite:" + file));
        command.addAll(List.of(copies));
        Process process = TimeLimit.on(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    /**
     * The process itself.
     *
     * @param args the project's folder, the database's URL, and a folder for copies where they are to be kept
     */
    public static void main(String[] args) {
        MigrateConfigBuilder config = MigrateConfig.builder()
                .workingDirectory(Path.of(args[0]))
                .environmentVariables(Map.of())
                .override("url", args[1], "test")
                .override("allow", "drop-table,purge", "test");
        if (args.length > 2) {
            config.override("backup", "on", "test").override("backup.folder", args[2], "test");
            report(Migrator.open(config.build()), List.of(writing -> writing.downgrade("base")));
            return;
        }
        List<Consumer<Migrator>> commands = Arrays.asList(
                looking -> looking.checkHeads(),
                looking -> looking.planUpgrade("head"),
                looking -> looking.upgradeSql("head"),
                Migrator::doctor,
                writing -> writing.upgrade("head"),
                writing -> writing.downgrade("base"),
                writing -> writing.stamp(List.of("head")),
                writing -> writing.stampPurged(List.of("head")));
        report(Migrator.open(config.build()), commands);
    }

    private static void report(Migrator migrator, List<Consumer<Migrator>> commands) {
        for (Consumer<Migrator> command : commands) {
            try {
                command.accept(migrator);
                System.out.println("done");
            } catch (MigrateException refused) {
                System.out.println(refused.exitCode().number() + " "
                        + (refused.getMessage() + " " + refused.databaseState().orElse("")).replace('\n', ' '));
            }
        }
    }
}
