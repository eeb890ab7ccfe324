package io.limbeck.migrate.runner.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class KeptLibraryTest {
    private static final String CONTENT = "the engine";

    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void name() {
        folder = home.resolve("cache/migrate");
    }

    @Test
    void libraryIsUnpackedOnceIntoAFolderOfTheUserAlone() throws IOException {
        Path file = kept(CONTENT).orElseThrow();
        Object first = Files.getAttribute(file, "unix:ino");
        Path again = kept(CONTENT).orElseThrow();

        assertThat(again).isEqualTo(file).hasContent(CONTENT);
        assertThat(Files.getAttribute(again, "unix:ino")).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void editedFileOfTheSameLengthAndTimeIsReplaced() throws IOException {
        Path file = kept(CONTENT).orElseThrow();
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, CONTENT.replace('e', 'a'));
        Files.setLastModifiedTime(file, time);

        assertThat(kept(CONTENT)).hasValueSatisfying(used -> assertThat(used).hasContent(CONTENT));
    }

    @Test
    void truncatedFileIsReplaced() throws IOException {
        Files.writeString(kept(CONTENT).orElseThrow(), "the");

        assertThat(kept(CONTENT)).hasValueSatisfying(used -> assertThat(used).hasContent(CONTENT));
    }

    @Test
    void longerFileIsReplaced() throws IOException {
        Files.writeString(kept(CONTENT).orElseThrow(), CONTENT + ", and more");

        assertThat(kept(CONTENT)).hasValueSatisfying(used -> assertThat(used).hasContent(CONTENT));
    }

    @Test
    void timesOfTheFileMeanNothing() throws IOException {
        Path file = kept(CONTENT).orElseThrow();
        for (int days : new int[] {-10_000, 10_000}) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(days, ChronoUnit.DAYS)));

            assertThat(kept(CONTENT)).hasValue(file);
        }
    }

    @Test
    void anotherJarHasItsOwnFile() throws IOException {
        Path one = kept(CONTENT).orElseThrow();
        Path other = kept("another engine").orElseThrow();

        assertThat(other).isNotEqualTo(one).hasContent("another engine");
        assertThat(one).hasContent(CONTENT);
    }

    @Test
    void linkInThePlaceOfTheFileIsReplacedAndItsTargetLeftAlone() throws IOException {
        Path file = kept(CONTENT).orElseThrow();
        Path target = Files.move(file, home.resolve("target"));
        Files.createSymbolicLink(file, target);

        assertThat(kept(CONTENT)).hasValue(file);
        assertThat(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(target).hasContent(CONTENT);
    }

    @Test
    void folderThatIsALinkIsRefused() throws IOException {
        kept(CONTENT);
        Files.move(folder, home.resolve("elsewhere"));
        Files.createSymbolicLink(folder, home.resolve("elsewhere"));

        assertThat(refused()).isTrue();
    }

    @Test
    void folderThatOthersMayWriteToIsRefused() throws IOException {
        kept(CONTENT);
        for (Path open : new Path[] {folder, folder.getParent()}) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwx---"));
            assertThat(refused()).as(open.toString()).isTrue();
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwx------"));
            assertThat(refused()).as(open.toString()).isFalse();
        }
    }

    @Test
    void folderOfAnotherUserIsRefusedAndTheirFileReplaced() throws IOException {
        Path file = kept(CONTENT).orElseThrow();
        assumeThat(Files.getAttribute(file, "unix:uid"))
                .as("only root may give files away")
                .isEqualTo(0);
        Files.setAttribute(file, "unix:uid", 4321);
        assertThat(kept(CONTENT)).hasValue(file);
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(0);

        Files.setAttribute(folder, "unix:uid", 4321);
        assertThat(refused()).isTrue();
    }

    @Test
    void jarWithoutALibraryForThisSystemHasNone() throws IOException {
        assertThat(new KeptLibrary(jar("some/other/file", CONTENT), folder).file())
                .isEmpty();
        assertThat(folder).doesNotExist();
    }

    private boolean refused() throws IOException {
        return kept(CONTENT).isEmpty();
    }

    private Optional<Path> kept(String content) throws IOException {
        return new KeptLibrary(jar(KeptLibrary.entryName(), content), folder).file();
    }

    private Path jar(String entry, String content) throws IOException {
        Path jar = Files.createTempFile(home, "runner", ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(entry));
            out.write(content.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return jar;
    }

    private Stream<Path> files() throws IOException {
        return Files.list(folder);
    }
}
