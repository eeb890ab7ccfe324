package io.limbeck.migrate.internal.compile;

import io.limbeck.migrate.internal.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The class files below a folder, identified by their content.
 *
 * <p>A process that asks again, such as a Maven that keeps running, reads them again only when a file has come, gone or changed its
 * size or time. Thread-safe.
 */
final class ClassFolder {
    /** Times of files go by ticks, and a compiler may write a file twice within one. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private static final Map<Path, Known> KNOWN = new ConcurrentHashMap<>();

    private final Path folder;

    ClassFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    private record Known(Map<Path, Stamp> files, String digest) {}

    private record Stamp(@Nullable Object key, FileTime time, long size) {
        static Stamp of(Path file, BasicFileAttributes own) throws IOException {
            BasicFileAttributes read =
                    own.isSymbolicLink() ? Files.readAttributes(file, BasicFileAttributes.class) : own;
            return new Stamp(read.fileKey(), read.lastModifiedTime(), read.size());
        }
    }

    /** Of their names, sizes and CRCs: SHA-256 of the whole content takes a young JVM longer than reading it. */
    String digest() throws IOException {
        Map<Path, Stamp> files = files();
        Known known = KNOWN.get(folder);
        if (known != null && known.files().equals(files)) {
            return known.digest();
        }
        String digest = read(files.keySet().stream().sorted().toList());
        Instant young = Instant.now().minus(SETTLED);
        if (files.values().stream().allMatch(file -> file.time().toInstant().isBefore(young))) {
            KNOWN.put(folder, new Known(files, digest));
        }
        return digest;
    }

    private Map<Path, Stamp> files() throws IOException {
        Map<Path, Stamp> files = new HashMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(".class")) {
                    files.put(file, Stamp.of(file, attributes));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private String read(List<Path> files) throws IOException {
        MessageDigest digest = Sha256.start();
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            String line = name + " " + Fingerprint.describe(Files.readAllBytes(file)) + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
