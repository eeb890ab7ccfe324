package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Folders in memory where the machine has room there, as no database of a test has to outlive it. */
public final class Memory implements TempDirFactory {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 4L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        return folder("migrate-test");
    }

    /** A new folder, on the disk if need be. */
    public static Path folder(String name) throws IOException {
        boolean room = Files.isWritable(MEMORY) && MEMORY.toFile().getUsableSpace() > ROOM;
        return room ? Files.createTempDirectory(MEMORY, name) : Files.createTempDirectory(name);
    }
}
