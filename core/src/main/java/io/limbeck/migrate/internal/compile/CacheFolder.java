package io.limbeck.migrate.internal.compile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A folder of bundles, shared by processes that know nothing of each other. A file appears whole or not at all; one that
 * somebody else removes in between is simply not there.
 */
final class CacheFolder {
    private static final String SUFFIX = ".classes";
    private static final String UNFINISHED = ".tmp";

    /** So many builds of a script are kept: Maven and the runner, two versions of Java. */
    private static final int KEPT = 4;

    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;

    CacheFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** Empty when there is none, or it cannot be read. */
    Optional<byte[]> read(String stem, String key) {
        try {
            return Optional.of(Files.readAllBytes(file(stem, key)));
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return Optional.empty();
        }
    }

    void write(String stem, String key, byte[] bundle) throws IOException {
        Path unfinished = folder.resolve(UUID.randomUUID() + UNFINISHED);
        try {
            // Not createTempFile: its files are for their owner only, and the user who runs may not be the one who
            // builds.
            create(unfinished, bundle);
            Files.move(unfinished, file(stem, key), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Whatever the umask is, nobody else may write to it: classes are loaded from it. */
    private static void create(Path file, byte[] bundle) throws IOException {
        FileAttribute<?>[] rights = FolderRights.areKnown(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--"))
                }
                : new FileAttribute<?>[0];
        try (OutputStream out = Channels.newOutputStream(
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights))) {
            out.write(bundle);
        }
    }

    /** Removes all but the newest builds of some scripts, and what crashed writers have left; in one pass over the folder. */
    void prune(Set<String> stems) throws IOException {
        Map<String, List<Path>> builds = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                int dash = name.lastIndexOf('-');
                if (name.endsWith(UNFINISHED)) {
                    if (age(file).toInstant().isBefore(Instant.now().minus(ABANDONED))) {
                        Files.deleteIfExists(file);
                    }
                } else if (name.endsWith(SUFFIX) && dash > 0 && stems.contains(name.substring(0, dash))) {
                    builds.computeIfAbsent(name.substring(0, dash), any -> new ArrayList<>())
                            .add(file);
                }
            }
        }
        for (List<Path> files : builds.values()) {
            if (files.size() > KEPT) {
                Map<Path, FileTime> ages = new HashMap<>();
                files.forEach(file -> ages.put(file, age(file)));
                files.sort(Comparator.comparing(ages::get).reversed());
                for (Path file : files.subList(KEPT, files.size())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Removes everything but these bundles. */
    void keepOnly(Set<String> names) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!names.contains(name.substring(0, name.length() - SUFFIX.length()))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path file(String stem, String key) {
        return folder.resolve(stem + "-" + key + SUFFIX);
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.from(Instant.now()); // gone meanwhile
        }
    }
}
