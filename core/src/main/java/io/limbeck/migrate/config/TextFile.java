package io.limbeck.migrate.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads small UTF-8 files, and explains why one cannot be read. */
final class TextFile {
    private static final int LONGEST = 1024 * 1024;

    private TextFile() {}

    /** The whole text, without a byte order mark. */
    static String read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new TooLongException();
        }
        byte[] bytes = Files.readAllBytes(file);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, text, true);
        if (result.isError()) {
            throw new NotUtf8Exception(lineAt(bytes, in.position()));
        }
        String read = text.flip().toString();
        return read.startsWith("\uFEFF") ? read.substring(1) : read;
    }

    /** Why {@code file} could not be read, as the end of a sentence. */
    static String reason(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "does not exist";
        }
        if (Files.isDirectory(file)) {
            return "is a folder, not a file";
        }
        if (e instanceof AccessDeniedException) {
            return "is not readable for this user";
        }
        if (e instanceof NotUtf8Exception notUtf8) {
            return "is not UTF-8 (line " + notUtf8.line() + ")";
        }
        if (e instanceof TooLongException) {
            return "is too large for a settings file: more than %,d bytes".formatted(LONGEST);
        }
        return "cannot be read (" + e.getMessage() + ")";
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    /** The file is of another kind than it should be. */
    private static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The bytes are no UTF-8. */
    static final class NotUtf8Exception extends CharacterCodingException {
        private static final long serialVersionUID = 1L;

        private final int line;

        NotUtf8Exception(int line) {
            this.line = line;
        }

        int line() {
            return line;
        }
    }
}
