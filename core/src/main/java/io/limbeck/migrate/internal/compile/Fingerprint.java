package io.limbeck.migrate.internal.compile;

import io.limbeck.migrate.internal.text.Sha256;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What determines a script's classes in addition to its text: the Java version and the class path, migrate's own classes
 * among it.
 *
 * <p>The class path counts by content, so that a cache that is filled while an image is built is hit where the image runs,
 * whatever became of paths and file times on the way: a jar by the CRC of its central directory, which holds the CRC of each
 * entry, a directory by the CRC of each class file. Which compiler it was does not count: classes are classes, and the Java that
 * runs them may have none to compare with.
 */
final class Fingerprint {
    private static final int KEY_DIGITS = 40;
    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;

    private final byte[] surroundings;

    private Fingerprint(byte[] surroundings) {
        this.surroundings = surroundings.clone();
    }

    static Fingerprint of(List<Path> classPath) {
        MessageDigest digest = Sha256.start();
        add(digest, System.getProperty("java.specification.version"));
        for (Path entry : classPath) {
            addEntry(digest, entry);
        }
        return new Fingerprint(digest.digest());
    }

    /** The name under which the classes of {@code source} are kept. */
    String key(Source source) {
        MessageDigest digest = Sha256.start();
        digest.update(surroundings);
        add(digest, source.className());
        add(digest, source.text());
        return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_DIGITS);
    }

    private static void addEntry(MessageDigest digest, Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                add(digest, "directory");
                add(digest, new ClassFolder(entry).digest());
            } else if (Files.isRegularFile(entry)) {
                add(digest, "jar");
                addJar(digest, entry);
            }
        } catch (IOException | UnsupportedOperationException e) {
            add(digest, "unreadable " + entry); // the compiler will say more, if it needs it
        }
    }

    /** The last record of a zip says where its central directory is; a file that has none counts whole. */
    private static void addJar(MessageDigest digest, Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            long length = file.length();
            if (length >= END_RECORD) {
                file.seek(length - END_RECORD);
                byte[] end = new byte[END_RECORD];
                file.readFully(end);
                long size = littleEndian(end, 12);
                long offset = littleEndian(end, 16);
                if (littleEndian(end, 0) == END_SIGNATURE && offset + size == length - END_RECORD) {
                    byte[] directory = new byte[(int) size];
                    file.seek(offset);
                    file.readFully(directory);
                    add(digest, describe(directory));
                    return;
                }
            }
        }
        add(digest, describe(Files.readAllBytes(jar)));
    }

    /** Its length and CRC. */
    static String describe(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return content.length + " " + crc.getValue();
    }

    private static long littleEndian(byte[] bytes, int at) {
        return (bytes[at] & 0xffL)
                | (bytes[at + 1] & 0xffL) << 8
                | (bytes[at + 2] & 0xffL) << 16
                | (bytes[at + 3] & 0xffL) << 24;
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(new byte[] {
            (byte) (bytes.length >>> 24), (byte) (bytes.length >>> 16), (byte) (bytes.length >>> 8), (byte) bytes.length
        });
        digest.update(bytes);
    }
}
