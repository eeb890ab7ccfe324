package io.limbeck.migrate.runner.exec;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Native libraries that drivers unpack into the temporary folder and delete when the JVM exits. A JVM that is replaced never exits, so each
 * start of a container would leave another copy.
 */
public final class UnpackedLibraries {
    private static final Path MAPPED = Path.of("/proc/self/maps");
    private static final String LIBRARY = "-libsqlitejdbc.so";
    private static final Duration STALE = Duration.ofHours(1);

    private UnpackedLibraries() {}

    /** A mapped library stays usable after its file is deleted. Without {@code /proc}, nothing is known and nothing deleted. */
    static void delete() {
        try {
            for (Path library : mapped()) {
                delete(library);
            }
        } catch (IOException e) {
            return; // a leftover temporary file must not keep the application from starting
        }
    }

    /** Deletes what killed runs have left next to this run's library; running processes keep what they have mapped. */
    public static void deleteStale() {
        if (System.getProperty("org.sqlite.lib.path") != null) {
            return; // this run has unpacked nothing
        }
        Instant before = Instant.now().minus(STALE);
        try {
            for (Path own : mapped()) {
                try (DirectoryStream<Path> libraries =
                        Files.newDirectoryStream(requireNonNull(own.getParent()), "sqlite-*" + LIBRARY)) {
                    for (Path library : libraries) {
                        if (!library.equals(own)
                                && Files.getLastModifiedTime(library)
                                        .toInstant()
                                        .isBefore(before)) {
                            delete(library);
                        }
                    }
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // another user's, or another process was quicker
        }
    }

    private static void delete(Path library) throws IOException {
        Files.deleteIfExists(library);
        Files.deleteIfExists(library.resolveSibling(library.getFileName() + ".lck"));
    }

    private static Set<Path> mapped() throws IOException {
        String folder =
                Path.of(System.getProperty("java.io.tmpdir", "/tmp"), "sqlite-").toString();
        Set<Path> libraries = new HashSet<>();
        for (String line : Files.readAllLines(MAPPED)) {
            int at = line.indexOf(folder);
            if (at >= 0 && line.endsWith(LIBRARY)) {
                libraries.add(Path.of(line.substring(at)));
            }
        }
        return libraries;
    }
}
