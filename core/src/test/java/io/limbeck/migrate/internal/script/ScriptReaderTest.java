package io.limbeck.migrate.internal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.ScriptFolderException;
import io.limbeck.migrate.result.Direction;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ScriptReaderTest {
    @TempDir
    private Path base;

    private Path versions;

    @BeforeEach
    void makeFolder() throws Exception {
        versions = Files.createDirectories(base.resolve("migrations/versions"));
    }

    @Test
    void bothFormsAreReadFromAllSubFoldersSortedByName() throws Exception {
        script("b.sql", "b");
        Files.writeString(versions.resolve("a.java"), "@Revision(id = \"a\") class A {}");
        script("2026/11/c.sql", "c");
        script("UPPER.SQL", "d");

        List<Script> scripts = read("migrations");

        assertThat(scripts)
                .extracting(each -> each.source().name())
                .containsExactly(
                        "migrations/versions/2026/11/c.sql",
                        "migrations/versions/UPPER.SQL",
                        "migrations/versions/a.java",
                        "migrations/versions/b.sql");
        assertThat(scripts.get(2)).isInstanceOf(JavaScript.class);
        assertThat(scripts.get(3)).isInstanceOf(SqlScript.class);
    }

    @Test
    void filesThatAreNotScriptsAreSkipped() throws Exception {
        script("a.sql", "a");
        for (String other : List.of(
                "README.md",
                "a.sql~",
                "a.class",
                ".hidden.sql",
                ".git/x.sql",
                ".migrate/x.java",
                "__pycache__/x.pyc",
                "package-info.java",
                "module-info.java")) {
            Files.createDirectories(versions.resolve(other).getParent());
            Files.writeString(versions.resolve(other), "nonsense");
        }
        Files.writeString(base.resolve("migrations/Env.java"), "class Env {}");
        Files.createSymbolicLink(versions.resolve(".#a.sql"), Path.of("user@host.1234"));

        assertThat(read("migrations")).hasSize(1);
    }

    @Test
    void linksThatMakeALoopEndAndThoseWithinTheFolderAreRead() throws Exception {
        script("inner/a.sql", "a");
        script(".data/b.sql", "b"); // as Kubernetes mounts a ConfigMap
        Files.createSymbolicLink(versions.resolve("inner/loop"), versions);
        Files.createSymbolicLink(versions.resolve("b.sql"), Path.of(".data/b.sql"));

        assertThat(read("migrations"))
                .extracting(each -> each.source().name())
                .containsExactly("migrations/versions/b.sql", "migrations/versions/inner/a.sql");
    }

    @Test
    void linksThatLeadOutOfTheFolderAreRefusedWithTheirNames() throws Exception {
        Path elsewhere = Files.createDirectories(base.resolve("elsewhere"));
        Path script = Files.writeString(elsewhere.resolve("b.sql"), "-- revision: b\n-- migrate:upgrade\n");
        Path linked = Files.createSymbolicLink(versions.resolve("linked"), elsewhere);
        assertThatThrownBy(() -> read("migrations"))
                .isInstanceOf(ScriptFolderException.class)
                .hasMessageContaining("migrations/versions/linked is a symbolic link to a target outside")
                .hasMessageContaining(elsewhere.toString());

        Files.delete(linked);
        Files.createSymbolicLink(versions.resolve("b.sql"), script);
        assertThatThrownBy(() -> read("migrations"))
                .isInstanceOf(ScriptFolderException.class)
                .hasMessageContaining("migrations/versions/b.sql is a symbolic link to a target outside");
    }

    @Test
    void severalLocationsAreMergedAndOneNamedTwiceIsReadOnce() throws Exception {
        script("a.sql", "a");
        Path other = Files.createDirectories(base.resolve("other/versions"));
        Files.writeString(other.resolve("b.sql"), "-- revision: b\n-- migrate:upgrade\n");

        assertThat(read("migrations", "./migrations/", "other", "migrations/../other"))
                .extracting(each -> each.header().id())
                .containsExactly("a", "b");
    }

    @Test
    void absoluteLocationIsShownAbsolute() throws Exception {
        script("a.sql", "a");
        assertThat(read(base.resolve("migrations").toString()).get(0).source().name())
                .isEqualTo(versions.resolve("a.sql").toString());
    }

    @Test
    void emptyFolderHoldsNoScripts() {
        assertThat(read("migrations")).isEmpty();
    }

    @Test
    void missingFolderIsReportedWithItsAbsolutePathAndTheCommandThatCreatesIt() throws Exception {
        assertThatThrownBy(() -> read("nowhere"))
                .isInstanceOfSatisfying(ScriptFolderException.class, e -> {
                    assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
                    assertThat(e.place()).isEqualTo(base.resolve("nowhere").toString());
                })
                .hasMessageContaining(base.resolve("nowhere").toString())
                .hasMessageContaining("migrate init");

        Files.createDirectories(base.resolve("half"));
        assertThatThrownBy(() -> read("half"))
                .hasMessageContaining(base.resolve("half/versions").toString());

        Files.writeString(base.resolve("file"), "");
        assertThatThrownBy(() -> read("file")).hasMessageContaining("file is not a folder");
    }

    @Test
    void fileThatCannotBeReadIsNamed() throws Exception {
        Files.createDirectories(versions.resolve("a.sql"));
        assertThatThrownBy(() -> read("migrations"))
                .isInstanceOf(ScriptFolderException.class)
                .hasMessageContaining("Cannot read " + versions.resolve("a.sql"));
    }

    @Test
    void allFaultsOfAllFilesAreReportedAtOnceSortedByFileAndLine() throws Exception {
        script("good.sql", "a");
        Files.writeString(versions.resolve("z.sql"), "-- migrate:upgrade\n");
        Files.writeString(versions.resolve("b.java"), "@Revision(id = \"-\", foo = X) class A {}\nclass B {}");
        Files.write(versions.resolve("c.sql"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0});

        BrokenScriptsException broken = catchThrowableOfType(BrokenScriptsException.class, () -> read("migrations"));

        assertThat(broken.exitCode()).isEqualTo(ExitCode.GRAPH);
        assertThat(broken.faults())
                .extracting(fault -> fault.script().substring("migrations/versions/".length())
                        + fault.line().orElse(0))
                .containsExactly("b.java1", "b.java1", "b.java1", "b.java2", "c.sql0", "z.sql1");
        assertThat(broken).hasMessageContaining("migrations/versions/b.java:2: B is a second top-level type");
    }

    @Test
    void scriptsAndFaultsOfManyFilesKeepTheirOrder() throws Exception {
        for (int i = 1000; i < 2200; i++) {
            script(i + ".sql", "r" + i);
        }

        assertThat(read("migrations"))
                .extracting(each -> each.header().id())
                .isSorted()
                .hasSize(1200);

        List<String> broken = List.of("1003.sql", "1500.sql", "1501.sql", "2199.sql");
        for (String name : broken) {
            Files.writeString(versions.resolve(name), "-- migrate:upgrade\n");
        }
        assertThat(catchThrowableOfType(BrokenScriptsException.class, () -> read("migrations"))
                        .faults())
                .extracting(fault -> fault.script().substring("migrations/versions/".length()))
                .containsExactlyElementsOf(broken);
    }

    @Test
    void ofSeveralUnreadableFilesTheFirstIsNamed() throws Exception {
        Path outside = Files.writeString(base.resolve("outside.sql"), "");
        for (int i = 1000; i < 2200; i++) {
            script(i + ".sql", "r" + i);
        }
        for (String name : List.of("1700a.sql", "1700b.sql", "1001a.sql", "2100a.sql")) {
            Files.createSymbolicLink(versions.resolve(name), outside);
        }

        for (int round = 0; round < 10; round++) {
            assertThatThrownBy(() -> read("migrations"))
                    .isInstanceOf(ScriptFolderException.class)
                    .hasMessageContaining("1001a.sql");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fileIsReadToItsEndThoughItsSizeSaysOtherwise() throws Exception {
        Path growing = Path.of("/proc/self/maps");
        assertThat(Files.size(growing)).isZero();

        byte[] bytes = new ScriptSource.InFile("a.sql", growing, growing.getParent()).bytes();

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("libjvm.so")
                .endsWith("\n");
    }

    /** Bytes on the heap do not depend on the machine: with regular expressions and a buffer for each file there were 26,000. */
    @Test
    void scriptIsReadWithinItsShareOfMemory() throws Exception {
        for (int i = 100; i < 400; i++) {
            Files.writeString(
                    versions.resolve(i + ".sql"),
                    """
                    -- revision: r%d
                    -- down: r%d
                    -- message: create table t%d
                    -- created: 2026-11-22T14:31:05Z

                    -- migrate:upgrade
                    CREATE TABLE t%d (id INTEGER PRIMARY KEY, name VARCHAR(100) NOT NULL);

                    -- migrate:downgrade
                    DROP TABLE t%d;
                    """
                            .formatted(i, i - 1, i, i, i));
        }
        read("migrations");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());

        List<Script> scripts = read("migrations");

        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertThat(bytes / scripts.size()).isLessThan(14_000);
    }

    @Test
    void sectionOfTheDatabaseIsPreferredToTheOneForAll() throws Exception {
        Files.writeString(
                versions.resolve("a.sql"),
                """
                -- revision: a
                -- migrate:upgrade
                SELECT 1;
                -- migrate:upgrade mysql
                SELECT 2;
                -- migrate:upgrade sqlite
                -- migrate:downgrade postgresql
                SELECT 4;
                """);
        SqlScript script = (SqlScript) read("migrations").get(0);
        String text = script.text();

        assertThat(script.section(Direction.UPGRADE, "postgresql").orElseThrow().in(text))
                .isEqualTo("SELECT 1;\n");
        assertThat(script.section(Direction.UPGRADE, "mariadb").orElseThrow().in(text))
                .isEqualTo("SELECT 2;\n");
        assertThat(script.section(Direction.UPGRADE, "sqlite").orElseThrow().in(text))
                .isEmpty();
        assertThat(script.section(Direction.DOWNGRADE, "postgresql")).isPresent();
        assertThat(script.section(Direction.DOWNGRADE, "sqlite")).isEmpty();
    }

    private void script(String name, String id) throws Exception {
        Path file = versions.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "-- revision: " + id + "\n-- migrate:upgrade\nSELECT 1;\n");
    }

    private List<Script> read(String... locations) {
        return ScriptReader.read(List.of(locations).stream()
                .map(location -> ScriptFolder.of(location, base, getClass().getClassLoader()))
                .toList());
    }
}
