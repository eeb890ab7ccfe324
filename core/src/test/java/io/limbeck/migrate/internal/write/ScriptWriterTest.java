package io.limbeck.migrate.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.ScriptWriteException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptWriterTest {
    private final RenderedScript script = new RenderedScript("a.java", "text «ё»\n");

    @TempDir
    Path folder;

    @Test
    void fileContainsTheTextAndNothingElseIsLeftBehind() throws IOException {
        Path file = ScriptWriter.write(folder, script);

        assertThat(file).isAbsolute().hasContent("text «ё»");
        assertThat(names()).containsExactly("a.java");
        assertThat(Files.getPosixFilePermissions(file)).contains(PosixFilePermission.OWNER_WRITE);
        Path plain = Files.createFile(folder.resolve("plain"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void existingFileIsNeverOverwritten() throws IOException {
        Files.writeString(folder.resolve("a.java"), "mine");

        ScriptWriteException failure =
                catchThrowableOfType(ScriptWriteException.class, () -> ScriptWriter.write(folder, script));

        assertThat(failure.why().orElseThrow()).contains("already exists");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure.text()).isEqualTo(script.text());
        assertThat(failure.path())
                .isEqualTo(folder.toAbsolutePath().resolve("a.java").toString());
        assertThat(folder.resolve("a.java")).hasContent("mine");
        assertThat(names()).containsExactly("a.java");
    }

    @Test
    void missingFolderIsCreatedInsideTheMigrations() {
        assertThat(ScriptWriter.write(folder.resolve("versions"), script)).exists();
    }

    @Test
    void missingFolderOfMigrationsIsAnError() {
        assertThatThrownBy(() -> ScriptWriter.write(folder.resolve("migrations/versions"), script))
                .isInstanceOf(ScriptWriteException.class)
                .hasMessageContaining("The folder " + folder.toAbsolutePath().resolve("migrations") + " does not exist")
                .hasMessageContaining("'init'");
    }

    @Test
    void fileInPlaceOfTheFolderIsAnError() throws IOException {
        Path file = Files.createFile(folder.resolve("versions"));

        assertThatThrownBy(() -> ScriptWriter.write(file, script)).hasMessageContaining(file + " is not a folder.");
    }

    @Test
    void readOnlyFolderIsAnErrorThatKeepsTheText() {
        Path readOnly = Path.of(URI.create("jrt:/java.base"));

        ScriptWriteException failure =
                catchThrowableOfType(ScriptWriteException.class, () -> ScriptWriter.write(readOnly, script));

        assertThat(failure.text()).isEqualTo(script.text());
        assertThat(failure.getMessage()).contains("/java.base/a.java").contains("writable");
    }

    @Test
    void ofManyWritersOfOneNameOneWins() throws InterruptedException, IOException {
        ConcurrentLinkedQueue<Path> written = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
        CountDownLatch start = new CountDownLatch(1);
        Thread[] threads = IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> {
                    try {
                        start.await();
                        written.add(ScriptWriter.write(folder, new RenderedScript("a.java", "by " + i)));
                    } catch (ScriptWriteException e) {
                        refused.add(e.getMessage());
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toArray(Thread[]::new);
        for (Thread thread : threads) {
            thread.start();
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(written).hasSize(1);
        assertThat(refused).hasSize(7).allMatch(message -> message.contains("already exists"));
        assertThat(names()).containsExactly("a.java");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
