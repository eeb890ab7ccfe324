package io.limbeck.migrate.internal.script;

import java.util.Optional;

/** Guesses which encoding a file has that is not UTF-8; only to say it in a message. */
final class Encodings {
    private Encodings() {}

    /** UTF-16 or UTF-32, by its mark or by the place of its NUL bytes. */
    static Optional<String> wide(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of("UTF-32");
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of("UTF-16LE");
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of("UTF-16BE");
        }
        // Each header line has ASCII, whose other half is NUL in UTF-16; a script's text has none.
        int head = Math.min(bytes.length, 512);
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (head >= 2 && Math.max(even, odd) * 4 >= head) {
            return Optional.of(even * 4 >= head && odd * 4 >= head ? "UTF-32" : odd > even ? "UTF-16LE" : "UTF-16BE");
        }
        return Optional.empty();
    }

    /** Cyrillic words are runs of high bytes; an accented letter occurs among ASCII. */
    static String narrow(byte[] bytes) {
        int high = 0;
        int beside = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                high++;
                if (i > 0 && bytes[i - 1] < 0) {
                    beside++;
                }
            }
        }
        return beside * 2 > high ? "windows-1251" : "windows-1252 (Latin-1)";
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
