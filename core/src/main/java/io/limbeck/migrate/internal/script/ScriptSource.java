package io.limbeck.migrate.internal.script;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.ScriptFolderException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Arrays;

/** Where the bytes of one script are. */
public sealed interface ScriptSource {
    /** The most bytes that a script, or a model in SQL, may have: all of it is held in memory, several times. */
    int LONGEST = 64 * 1024 * 1024;

    /** The file as the user knows it, with {@code /} on every system: a path, or {@code classpath:…}. */
    String name();

    /**
     * The bytes as they are now.
     *
     * @throws ScriptFolderException if they cannot be read
     */
    byte[] bytes();

    /** True for {@code .java}, false for {@code .sql}; there is no third. */
    default boolean isJava() {
        return name().endsWith(".java");
    }

    /**
     * A file; its bytes are read each time.
     *
     * @param within the folder that it may not lead out of as a symbolic link
     */
    record InFile(String name, Path path, Path within) implements ScriptSource {
        private static final int GROWTH = 64 * 1024;

        public InFile {
            requireNonNull(name, "name");
            requireNonNull(path, "path");
            requireNonNull(within, "within");
        }

        @Override
        public byte[] bytes() {
            try {
                return read(LinkOption.NOFOLLOW_LINKS);
            } catch (IOException e) {
                if (Files.isSymbolicLink(path)) {
                    return linked();
                }
                throw ScriptFolderException.unreadable(path.toAbsolutePath().toString(), e);
            }
        }

        /** Links are found by opening without following them: to ask each file first would double the system calls. */
        private byte[] linked() {
            try {
                Path target = path.toRealPath();
                if (!target.startsWith(within.toRealPath())) {
                    throw ScriptFolderException.leadsOut(name, target.toString());
                }
                return read();
            } catch (IOException e) {
                throw ScriptFolderException.unreadable(path.toAbsolutePath().toString(), e);
            }
        }

        private byte[] read(OpenOption... options) throws IOException {
            try (SeekableByteChannel channel = Files.newByteChannel(path, options)) {
                long size = channel.size();
                if (size > LONGEST) {
                    throw ScriptFolderException.tooLong(name, size, LONGEST);
                }
                return all(channel, (int) size);
            }
        }

        /** To the end, which is not where it was expected if somebody writes to the file; no buffer but the result. */
        private static byte[] all(SeekableByteChannel channel, int expected) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(expected);
            while (channel.read(bytes) >= 0) {
                if (!bytes.hasRemaining()) {
                    ByteBuffer one = ByteBuffer.allocate(1);
                    if (channel.read(one) < 0) {
                        break;
                    }
                    bytes = ByteBuffer.allocate(bytes.capacity() + GROWTH)
                            .put(bytes.flip())
                            .put(one.flip());
                }
            }
            return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
        }
    }

    /** An entry of a jar; its bytes are kept, since to open a jar once per script would be quadratic. */
    final class InMemory implements ScriptSource {
        private final String name;
        private final byte[] bytes;

        public InMemory(String name, byte[] bytes) {
            this.name = requireNonNull(name, "name");
            this.bytes = bytes.clone();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
