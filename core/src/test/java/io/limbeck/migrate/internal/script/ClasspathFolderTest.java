package io.limbeck.migrate.internal.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.ScriptFolderException;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClasspathFolderTest {
    private static final String SCRIPT = "-- revision: %s\n-- migrate:upgrade\nSELECT 1;\n";

    @TempDir
    private Path folder;

    @Test
    void scriptsOfJarsAndFoldersAreMerged() throws Exception {
        Path jar = jar("app one.jar", "db/versions/a.sql", "db/versions/2026/b.sql");
        Path classes = folder.resolve("cl asses");
        Files.createDirectories(classes.resolve("db/versions/x"));
        Files.writeString(classes.resolve("db/versions/x/c.sql"), SCRIPT.formatted("c"));

        assertThat(read("classpath:db", jar, classes))
                .extracting(each -> each.source().name())
                .containsExactly(
                        "classpath:db/versions/2026/b.sql",
                        "classpath:db/versions/a.sql",
                        "classpath:db/versions/x/c.sql");
    }

    @Test
    void textOfAScriptInAJarSurvivesTheJar() throws Exception {
        Path jar = jar("app.jar", "db/versions/a.sql");
        Script script = read("classpath:/db/", jar).get(0);
        Files.delete(jar);

        assertThat(script.text()).isEqualTo(SCRIPT.formatted("a"));
    }

    @Test
    void otherEntriesOfAJarAreLeftOut() throws Exception {
        Path jar = jar(
                "app.jar",
                "db/versions/a.sql",
                "db/versions/.migrate/b.sql",
                "db/versions/.c.sql",
                "db/versions/d.txt",
                "db/e.sql",
                "versions/f.sql",
                "db/versions2/g.sql");

        assertThat(read("classpath:db", jar))
                .extracting(each -> each.header().id())
                .containsExactly("a");
    }

    @Test
    void noHandleOfTheJarStaysOpen() throws Exception {
        Path open = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(open), "needs /proc to see open files");
        Path jar = jar("handles.jar", "db/versions/a.sql");
        read("classpath:db", jar);

        List<String> held = new ArrayList<>();
        try (Stream<Path> handles = Files.list(open)) {
            for (Path handle : handles.toList()) {
                try {
                    held.add(Files.readSymbolicLink(handle).toString());
                } catch (NoSuchFileException closedMeanwhile) {
                    // Such as the handle of this listing itself.
                }
            }
        }
        assertThat(held).isNotEmpty();
        assertThat(held).noneMatch(name -> name.endsWith("handles.jar"));
    }

    @Test
    void jarThatTheApplicationHasOpenStaysOpen() throws Exception {
        Path jar = jar("shared.jar", "db/versions/a.sql");
        URL folderInJar = new URL("jar:" + jar.toUri().toURL() + "!/db/versions/");
        try (JarFile ofTheApplication = ((JarURLConnection) folderInJar.openConnection()).getJarFile()) {
            read("classpath:db", jar);
            assertThat(ofTheApplication.getEntry("db/versions/a.sql")).isNotNull();
        }
    }

    @Test
    void missingPlaceIsNamed() {
        assertThatThrownBy(() -> read("classpath:nowhere"))
                .isInstanceOfSatisfying(ScriptFolderException.class, e -> assertThat(e.exitCode())
                        .isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("There is no folder nowhere/versions on the class path.");
    }

    private List<Script> read(String location, Path... classpath) throws Exception {
        URL[] urls = new URL[classpath.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classpath[i].toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            return ScriptReader.read(List.of(ScriptFolder.of(location, folder, loader)));
        }
    }

    private Path jar(String name, String... entries) throws Exception {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("db/versions/"));
            for (String entry : entries) {
                out.putNextEntry(new JarEntry(entry));
                String id = entry.substring(entry.lastIndexOf('/') + 1).replaceAll("\\..*", "");
                out.write(SCRIPT.formatted(id).getBytes(UTF_8));
            }
        }
        return jar;
    }
}
