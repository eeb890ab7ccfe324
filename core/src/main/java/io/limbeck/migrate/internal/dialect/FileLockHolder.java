package io.limbeck.migrate.internal.dialect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Who holds a lock on a file, as far as Linux tells: it sees the processes of its own container. */
public final class FileLockHolder {
    private static final Path LOCKS = Path.of("/proc/locks");

    private FileLockHolder() {}

    /** As text, such as {@code process 4711}. */
    public static Optional<String> of(Path file) {
        try {
            String inode = ":" + Files.getAttribute(file, "unix:ino") + " ";
            for (String line : Files.readAllLines(LOCKS)) {
                // 1: POSIX  ADVISORY  WRITE 4711 08:01:1234 0 EOF
                int place = line.indexOf(inode);
                if (place > 0 && line.contains(" WRITE ") && !line.contains("->")) {
                    String process = line.substring(
                                    line.indexOf(" WRITE ") + " WRITE ".length(), line.lastIndexOf(' ', place))
                            .strip();
                    return Long.parseLong(process) > 0 ? Optional.of("process " + process) : Optional.empty();
                }
            }
        } catch (IOException | RuntimeException notLinux) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
