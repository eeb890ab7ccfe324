package io.limbeck.migrate.runner.exec;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The few C library functions that Java has no API for. Buffers must be direct; strings in them end with a NUL.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/">POSIX</a>
 */
interface Libc {
    /** The address of a direct buffer's memory. */
    long address(ByteBuffer direct);

    int fcntl(int descriptor, int command, int value);

    int pthreadSigmask(int how, ByteBuffer set);

    int unsetenv(ByteBuffer name);

    int kill(int process, int signal);

    /** Returns only on failure, with {@code errno}. */
    int execv(ByteBuffer file, ByteBuffer words);

    /** Java's own foreign-function API since 22, which unpacks no library, otherwise JNA; empty if neither works. */
    static Optional<Libc> find() {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Runtime.version().feature() >= 22 ? new ForeignLibc() : new JnaLibc());
        } catch (ReflectiveOperationException | RuntimeException | LinkageError closed) {
            return Optional.empty();
        }
    }
}
