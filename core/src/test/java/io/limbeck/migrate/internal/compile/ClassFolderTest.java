package io.limbeck.migrate.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to its files, a folder is not taken for what it was. */
final class ClassFolderTest {
    private static final FileTime OLD = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final FileTime LATER = FileTime.from(Instant.parse("2026-01-02T00:00:00Z"));

    @TempDir
    private Path root;

    private Path write(String file, String content, FileTime time) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.setLastModifiedTime(Files.writeString(path, content), time);
    }

    private String digest() throws IOException {
        return new ClassFolder(root.resolve("classes")).digest();
    }

    @Test
    void filesThatComeChangeOrGoAreSeen() throws IOException {
        Set<String> digests = new HashSet<>();
        Path first = write("classes/A.class", "one", OLD);
        digests.add(digest());
        write("classes/A.class", "two", LATER);
        digests.add(digest());
        write("classes/b/B.class", "one", OLD);
        digests.add(digest());
        Files.delete(first);
        digests.add(digest());

        assertThat(digests).hasSize(4);
    }

    @Test
    void fileThatWasJustWrittenIsReadAgain() throws IOException {
        FileTime now = FileTime.from(Instant.now());
        write("classes/A.class", "one", now);
        String before = digest();
        write("classes/A.class", "two", now);

        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void linkIsResolvedToItsTarget() throws IOException {
        Path target = write("store/A.class", "one", OLD);
        Path link = Files.createSymbolicLink(
                Files.createDirectories(root.resolve("classes")).resolve("A.class"), target);
        Files.getFileAttributeView(link, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(OLD, null, null);
        String before = digest();
        write("store/A.class", "two", LATER);

        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void filesThatKeepTheirSizesAndTimesAreNotReadAgain() throws IOException {
        write("classes/A.class", "one", OLD);
        String before = digest();
        write("classes/A.class", "two", OLD);

        assertThat(digest()).isEqualTo(before);
    }
}
