package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with scripts is told before anything is written, and with the words that mend it. */
class BadScriptsTest {
    @TempDir
    private Path folder;

    interface Spoil {
        void accept(TestProject project) throws IOException;
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "no script folder",
                        ExitCode.USAGE,
                        project -> Files.move(
                                project.folder().resolve("migrations"),
                                project.folder().resolve("moved")),
                        "migrations",
                        "migrate init"),
                fault(
                        "SQL script without header",
                        project -> project.script("b2.sql", "CREATE TABLE u (id INTEGER);\n"),
                        "b2.sql",
                        "-- revision:"),
                fault(
                        "Java script without header",
                        project -> project.script("b2.java", "class B implements io.limbeck.migrate.Migration {}\n"),
                        "b2.java",
                        "@Revision"),
                fault(
                        "two revisions in a file",
                        project -> project.script("b2.java", twoClasses()),
                        "b2.java",
                        "@Revision"),
                fault(
                        "syntax error",
                        ExitCode.GRAPH,
                        project -> project.java("b2 down: a1", "op.dropTable(\"t\"", ""),
                        "b2.java:16",
                        "op.dropTable(\"t\"",
                        "')'"),
                fault(
                        "unknown name in Java",
                        ExitCode.GRAPH,
                        project -> project.java("b2 down: a1", "op.dropTabel(\"t\");", ""),
                        "b2.java:16",
                        "dropTabel"),
                fault(
                        "UTF-16",
                        project -> Files.write(
                                project.versions().resolve("b2.sql"),
                                "-- revision: b2\n-- down: a1\n".getBytes(StandardCharsets.UTF_16)),
                        "b2.sql",
                        "UTF-16",
                        "UTF-8"),
                fault(
                        "Latin-1",
                        project -> Files.write(
                                project.versions().resolve("b2.sql"),
                                "-- revision: b2\n-- down: a1\n-- message: caf\u00e9\n"
                                        .getBytes(StandardCharsets.ISO_8859_1)),
                        "b2.sql:3",
                        "UTF-8"),
                fault(
                        "duplicate id",
                        project -> project.script("b2.sql", "-- revision: a1\n-- migrate:upgrade\n"),
                        "a1.sql",
                        "b2.sql",
                        "a1"),
                fault(
                        "cycle",
                        project -> project.sql("b2 down: c3", "", "").sql("c3 down: b2", "", ""),
                        "b2",
                        "c3",
                        "cycle"),
                fault("self loop", project -> project.sql("b2 down: b2", "", ""), "b2"),
                fault("unknown parent", project -> project.sql("b2 down: a7", "", ""), "b2.sql", "a7", "a1"),
                fault(
                        "unclosed quote",
                        project -> project.sql("b2 down: a1", "UPDATE t SET n = 'oops;", ""),
                        "b2.sql:6",
                        "never closed"),
                fault(
                        "two heads",
                        project -> project.sql("b2 down: a1", "", "").sql("c3 down: a1", "", ""),
                        "b2",
                        "c3",
                        "a1",
                        "migrate merge heads"));
    }

    private static Arguments fault(String name, Spoil spoil, String... says) {
        return fault(name, ExitCode.GRAPH, spoil, says);
    }

    private static Arguments fault(String name, ExitCode code, Spoil spoil, String... says) {
        return arguments(name, code, spoil, says);
    }

    private static String twoClasses() {
        String one = ScriptHeader.parse("b2 down: a1").asJava("", "");
        return one + ScriptHeader.parse("c3 down: b2").asJava("", "").replaceAll("import[^;]*;", "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void faultIsReportedAndNoFileIsCreated(String name, ExitCode code, Spoil spoil, String... says) throws IOException {
        TestProject project = start();
        spoil.accept(project);

        refused(project, "head", code, says);

        assertThat(folder.resolve("test.db")).doesNotExist();
        assertThat(folder.resolve("test.db.migrate-lock")).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void faultIsReportedAndTheDatabaseIsUntouched(String name, ExitCode code, Spoil spoil, String... says)
            throws IOException {
        TestProject project = start();
        project.migrator().upgrade("head");
        spoil.accept(project);
        byte[] before = Files.readAllBytes(folder.resolve("test.db"));

        refused(project, "head", code, says);

        assertThat(Files.readAllBytes(folder.resolve("test.db"))).isEqualTo(before);
    }

    static Stream<Arguments> symbols() {
        return Stream.of(
                arguments("ambiguous prefix", "ab", new String[] {"ab1", "ab2"}),
                arguments("unknown revision", "ab12x", new String[] {"ab12x", "Did you mean ab1?"}),
                arguments("past the end", "+9", new String[] {"+9"}),
                arguments("past the beginning", "ab1-9", new String[] {"ab1-9"}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("symbols")
    void unknownSymbolIsReportedAndNoFileIsCreated(String name, String symbol, String... says) {
        TestProject project = start().sql("ab1 down: a1", "", "").sql("ab2 down: ab1", "", "");

        refused(project, symbol, ExitCode.GRAPH, says);

        assertThat(folder.resolve("test.db")).doesNotExist();
    }

    @Test
    void faultsAreAllReportedAtOnce() {
        TestProject project = start().script("b2.sql", "no header\n")
                .script("c3.sql", "-- revision: c 3\n")
                .script("d4.java", "class D {}\n");

        refused(project, "head", ExitCode.GRAPH, "b2.sql", "c3.sql", "d4.java");
    }

    @Test
    void constructorThatThrowsFailsTheRevisionWithItsLine() {
        TestProject project = start().script(
                        "b2.java",
                        ScriptHeader.parse("b2 down: a1")
                                .asJava("", "")
                                .replace(
                                        "implements Migration {",
                                        "implements Migration {\nRevision_b2() { Integer.parseInt(\"x\"); }"));
        project.migrator().upgrade("a1");

        MigrateException failure = refused(
                project,
                "head",
                ExitCode.FAILED,
                "b2.java:14",
                "constructor",
                "NumberFormatException",
                "Rolled back, nothing changed; the database is at a1.");

        assertThat(failure.location().orElseThrow().line()).hasValue(14);
    }

    @Test
    void emptyFolderIsNothingToDo() throws IOException {
        TestProject project = start();
        Files.delete(project.versions().resolve("a1.sql"));

        MigrateException failure = catchThrowableOfType(
                MigrateException.class, () -> project.migrator().upgrade("heads"));

        assertThat(failure).isNull();
    }

    @Test
    void byteOrderMarkAndWindowsLineEndsAreRead() {
        TestProject project = start().script(
                        "b2.sql",
                        "\uFEFF-- revision: b2\r\n-- down: a1\r\n-- message: do b2\r\n-- migrate:upgrade\r\nCREATE TABLE u (\r\nid INTEGER);\r\n\r\n-- migrate:downgrade\r\nDROP TABLE u;\r\n")
                .script(
                        "c3.java",
                        "\uFEFF"
                                + ScriptHeader.parse("c3 down: b2")
                                        .asJava("op.dropTable(\"u\");", "")
                                        .replace("\n", "\r\n"));

        assertThat(project.migrator().upgrade("head").revisions()).containsExactly("c3");
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(
                        "row that no script has",
                        List.of("UPDATE migrate_version SET version_num = 'fromafuture'"),
                        ExitCode.HISTORY_MISMATCH,
                        new String[] {"fromafuture", "ahead of the scripts", "migrate history"}),
                arguments(
                        "table with another column",
                        List.of(
                                "DROP TABLE migrate_version",
                                "CREATE TABLE migrate_version (id INTEGER, v TEXT)",
                                "INSERT INTO migrate_version VALUES (1, 'x')"),
                        ExitCode.FAILED,
                        new String[] {"migrate_version", "version_num", "version.table"}),
                arguments(
                        "row without a revision",
                        List.of(
                                "DROP TABLE migrate_version",
                                "CREATE TABLE migrate_version (version_num TEXT)",
                                "INSERT INTO migrate_version VALUES (NULL)"),
                        ExitCode.FAILED,
                        new String[] {"migrate_version", "without a revision", "Delete that row"}),
                arguments(
                        "history of another shape",
                        List.of("DROP TABLE migrate_history", "CREATE TABLE migrate_history (id INTEGER)"),
                        ExitCode.FAILED,
                        new String[] {"migrate_history", "history.table", "Rolled back, nothing changed"}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void inconsistentVersionRowsAreReportedAndNothingChanges(
            String name, List<String> spoil, ExitCode code, String... says) {
        TestProject project = start().sql("b2 down: a1", "CREATE TABLE u (id INTEGER);", "DROP TABLE u;");
        SqliteTestDatabase database = new SqliteTestDatabase(folder.resolve("test.db"));
        project.migrator().upgrade("a1");
        database.run(spoil.toArray(String[]::new));
        Dump before = database.dump();

        refused(project, "head", code, says);

        assertThat(database.dump()).isEqualTo(before);
    }

    static Stream<Arguments> configurations() {
        return Stream.of(
                arguments("unknown database", Map.of("url", "jdbc:oracle:thin:@host/db"), ExitCode.USAGE, new String[] {
                    "jdbc:oracle:", "SQLite (jdbc:sqlite:…)"
                }),
                arguments("no URL at all", Map.of("url", "menu.db"), ExitCode.USAGE, new String[] {
                    "menu.db", "jdbc:sqlite:"
                }),
                arguments("unknown key", Map.of("lock.timeuot", "3s"), ExitCode.USAGE, new String[] {
                    "lock.timeuot", "lock.timeout"
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("configurations")
    void impossibleConfigurationIsReported(String name, Map<String, String> settings, ExitCode code, String... says) {
        TestProject project = start();
        new TreeMap<>(settings).forEach(project::set);

        refused(project, "head", code, says);

        assertThat(folder.resolve("test.db")).doesNotExist();
    }

    private TestProject start() {
        return new TestProject(folder.resolve("project"), "jdbc:sqlite:" + folder.resolve("test.db"))
                .sql("a1", "CREATE TABLE t (id INTEGER, n INTEGER);\nINSERT INTO t VALUES (1, 10);", "DROP TABLE t;");
    }

    private static MigrateException refused(TestProject project, String target, ExitCode code, String... says) {
        MigrateException failure = catchThrowableOfType(
                MigrateException.class, () -> project.migrator().upgrade(target));
        assertThat(failure).as("it should be refused").isNotNull();
        String text = FailureLines.of(failure);
        assertThat(text).contains(says);
        assertThat(failure.exitCode()).isEqualTo(code);
        assertThat(failure.remedy()).isNotEmpty();
        return failure;
    }
}
