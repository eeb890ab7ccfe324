package io.limbeck.migrate.internal.script;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.ScriptFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of one script are. */
public sealed interface ScriptSource {
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

    /** A file; its bytes are read each time. */
    record InFile(String name, Path path) implements ScriptSource {
        public InFile {
            requireNonNull(name, "name");
            requireNonNull(path, "path");
        }

        @Override
        public byte[] bytes() {
            try {
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw ScriptFolderException.unreadable(path.toAbsolutePath().toString(), e);
            }
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
