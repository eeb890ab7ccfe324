package io.limbeck.migrate.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.testkit.Need;
import io.limbeck.migrate.testkit.TimeLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real Javas in processes of their own: a JRE, a JRE without {@code java.compiler}, Java 25, many at once. */
class OtherJavaTest {
    private static final String JRE = "java.base,java.sql,java.compiler";
    private static final String SMALLEST_JRE = "java.base,java.sql";

    @TempDir
    Path folder;

    @Test
    void jreWithEclipseCompilerCompilesAndThenReadsItsCache() {
        ChildJava jre = ChildJava.jlinked(JRE).withEclipseCompiler().withTemp(folder);

        assertThat(jre.run(folder.toString())).isEqualTo("[SELECT 'ёж'] compiled 1");
        assertThat(jre.run(folder.toString())).isEqualTo("[SELECT 'ёж'] compiled 0");
    }

    @Test
    void jreWithEclipseCompilerReportsErrorsWithLineAndCaret() {
        String output = ChildJava.jlinked(JRE).withEclipseCompiler().run(folder.toString(), "op.nosuch(1);");

        assertThat(output)
                .startsWith("script-compile\n")
                .contains("Broken.java:9: ")
                .contains("\n            op.nosuch(1);\n               ^");
    }

    @Test
    void jreWithoutCompilerFailsWithARemedy() {
        assertThat(ChildJava.jlinked(JRE).withTemp(folder).run(folder.toString()))
                .startsWith("no-compiler\n")
                .contains("no other compiler is on the class path")
                .contains("runner.jar");
    }

    @Test
    void jreWithoutModuleJavaCompilerReportsTheMissingModule() {
        assertThat(ChildJava.jlinked(SMALLEST_JRE)
                        .withEclipseCompiler()
                        .withTemp(folder)
                        .run(folder.toString()))
                .startsWith("no-compiler\n")
                .contains("--add-modules java.sql,java.compiler");
    }

    @Test
    void cacheFilledByJdkServesJreThatHasNoCompilerAtAll() {
        assertThat(ChildJava.running().run(folder.toString())).endsWith("compiled 1");

        assertThat(ChildJava.jlinked(SMALLEST_JRE).run(folder.toString())).isEqualTo("[SELECT 'ёж'] compiled 0");
    }

    @Test
    void cacheOnReadOnlyMountIsRead() {
        assertThat(ChildJava.running().run(folder.toString())).endsWith("compiled 1");

        assertThat(readOnly(folder).run(folder.toString())).isEqualTo("[SELECT 'ёж'] compiled 0");
    }

    @Test
    void readOnlyMountWithoutCacheMeansTheTemporaryFolder(@TempDir Path temp) {
        assertThat(readOnly(folder).withTemp(temp).run(folder.toString())).endsWith("compiled 1");
        assertThat(readOnly(folder).withTemp(temp).run(folder.toString())).endsWith("compiled 0");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void missingCacheFolderIsNotAFailure() {
        for (int i = 0; i < 2; i++) {
            assertThat(readOnly(folder).withTemp(folder).run(folder.toString())).isEqualTo("[SELECT 'ёж'] compiled 1");
        }
    }

    @Test
    void eightProcessesAtOnceAllRunTheScript() throws IOException {
        List<Process> processes = IntStream.range(0, 8)
                .mapToObj(i -> ChildJava.running().start(folder.toString()))
                .toList();

        assertThat(processes.stream().map(ChildJava::output)).allMatch(output -> output.startsWith("[SELECT 'ёж']"));
        try (Stream<Path> files = Files.list(folder.resolve(".migrate/classes"))) {
            assertThat(files).hasSize(1);
        }
        assertThat(ChildJava.running().run(folder.toString())).endsWith("compiled 0");
    }

    @Test
    void java25CompilesWithItsOwnCompilerAndWithEclipse(@TempDir Path other) throws IOException {
        Optional<Path> home;
        try (Stream<Path> homes = ChildJava.homesOf25()) {
            home = homes.findFirst();
        }
        Need.of("java25").met(home.isPresent(), "no Java 25 below /usr/lib/jvm");

        assertThat(ChildJava.in(home.get()).run(folder.toString())).isEqualTo("[SELECT 'ёж'] compiled 1");
        assertThat(ChildJava.in(home.get()).withEclipseCompiler().behind().run(other.toString()))
                .isEqualTo("[SELECT 'ёж'] compiled 1");
        assertThat(ChildJava.running().run(folder.toString()))
                .as("classes of a newer Java are not taken")
                .isEqualTo("[SELECT 'ёж'] compiled " + (Runtime.version().feature() == 25 ? 0 : 1));
    }

    /** In a mount namespace of its own, so that nothing is left to unmount. */
    private static ChildJava readOnly(Path folder) {
        String mount = "mount --bind '" + folder + "' '" + folder + "' && mount -o remount,ro,bind '" + folder + "'";
        Need.of("tmpfs").met(works("unshare", "-m", "sh", "-c", mount), "no right to mount a folder read-only");
        return ChildJava.running().behind("unshare", "-m", "sh", "-c", mount + " && exec \"$@\"", "sh");
    }

    private static boolean works(String... command) {
        try {
            return TimeLimit.on(new ProcessBuilder(command)
                                    .redirectErrorStream(true)
                                    .start())
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
