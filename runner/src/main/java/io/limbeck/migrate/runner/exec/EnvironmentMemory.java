package io.limbeck.migrate.runner.exec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * The initial environment of this process, as the kernel shows it to other processes of the same user, including this process's children.
 * Unsetting a variable within the process does not change it.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat(5), env_start</a>
 */
final class EnvironmentMemory {
    private static final Path SELF = Path.of("/proc/self");

    /** The index of the environment's start address among the fields that follow the program's name in parentheses. */
    private static final int ENV_START = 47;

    private EnvironmentMemory() {}

    /** Overwrites the values of these variables with NULs. Without a Linux kernel, other processes cannot see them anyway. */
    static void erase(Set<String> variables) {
        try {
            String environment = Files.readString(SELF.resolve("environ"), ISO_8859_1);
            String stat = Files.readString(SELF.resolve("stat"), ISO_8859_1);
            long start =
                    Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[ENV_START]);
            try (RandomAccessFile memory =
                    new RandomAccessFile(SELF.resolve("mem").toFile(), "rw")) {
                for (int at = 0; at < environment.length(); at = next(environment, at) + 1) {
                    int equals = environment.indexOf('=', at);
                    int end = next(environment, at);
                    if (equals >= 0 && equals < end && variables.contains(environment.substring(at, equals))) {
                        memory.seek(start + equals + 1);
                        memory.write(new byte[end - equals - 1]);
                    }
                }
            }
        } catch (IOException | RuntimeException closed) {
            return; // another system, or a confined one: the program itself does not get them in any case
        }
    }

    private static int next(String environment, int from) {
        int end = environment.indexOf('\0', from);
        return end < 0 ? environment.length() : end;
    }
}
