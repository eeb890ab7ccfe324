package io.limbeck.migrate.hibernate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Indexer;

/**
 * The classes of one class path entry that mention an annotation relevant to a model. Most classes mention none, and searching their bytes
 * finds that out faster than parsing them. An unchanged jar is not searched again: dev mode, and a program with several commands, read the
 * same libraries over and over.
 *
 * @param count the number of all classes
 */
record MarkedClasses(int count, List<ClassInfo> marked) {
    private static final List<byte[]> MARKS = Stream.concat(
                    Stream.of(EntityScan.ENTITY, EntityScan.CONVERTER, EntityScan.OLD_ENTITY),
                    SpringScan.ANNOTATIONS.stream())
            .map(annotation -> "L" + annotation.replace('.', '/') + ";")
            .map(MarkedClasses::bytes)
            .toList();
    private static final List<byte[]> PACKAGE = List.of(bytes("package-info"));
    private static final List<byte[]> PACKAGE_MARK = List.of(bytes("Lorg/hibernate/annotations/"));

    /** Unpacked jars get new names each time, so beyond this number the cached ones are obsolete. */
    private static final int MOST_JARS = 1_000;

    private static final Map<Jar, MarkedClasses> SEARCHED = new ConcurrentHashMap<>();

    private record Jar(Path path, long size, FileTime changed) {}

    MarkedClasses {
        marked = List.copyOf(marked);
    }

    static MarkedClasses of(Path entry) {
        if (Files.isDirectory(entry)) {
            return search(entry);
        }
        if (SEARCHED.size() > MOST_JARS) {
            SEARCHED.clear();
        }
        return SEARCHED.computeIfAbsent(jar(entry), any -> search(entry));
    }

    private static Jar jar(Path path) {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return new Jar(path.toAbsolutePath(), file.size(), file.lastModifiedTime());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the attributes of " + path, e);
        }
    }

    private static MarkedClasses search(Path entry) {
        List<ClassInfo> marked = new ArrayList<>();
        int count = ClassFiles.each(entry, bytes -> {
            if (isMarked(bytes)) {
                Indexer indexer = new Indexer();
                indexer.index(new ByteArrayInputStream(bytes));
                marked.addAll(indexer.complete().getKnownClasses());
            }
        });
        return new MarkedClasses(count, marked);
    }

    private static boolean isMarked(byte[] bytes) {
        return containsAny(bytes, MARKS) || (containsAny(bytes, PACKAGE) && containsAny(bytes, PACKAGE_MARK));
    }

    /** Whether {@code bytes} contain one of several texts, which all start with the same letter. */
    private static boolean containsAny(byte[] bytes, List<byte[]> wanted) {
        byte first = wanted.get(0)[0];
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == first) {
                for (byte[] text : wanted) {
                    int end = at + text.length;
                    if (end <= bytes.length && Arrays.equals(bytes, at, end, text, 0, text.length)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
