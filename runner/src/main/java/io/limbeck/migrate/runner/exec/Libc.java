package io.limbeck.migrate.runner.exec;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The few functions of the C library that Java has no words for. Buffers are direct ones, texts in them end with a NUL.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/">POSIX</a>
 */
interface Libc {
    /** Where the memory of a direct buffer begins. */
    long address(ByteBuffer direct);

    int fcntl(int descriptor, int command, int value);

    int pthreadSigmask(int how, ByteBuffer set);

    int unsetenv(ByteBuffer name);

    int kill(int process, int signal);

    /** Returns only when it fails, with {@code errno}. */
    int execv(ByteBuffer file, ByteBuffer words);

    /** Java's own door since 22, which unpacks no library, otherwise JNA's; empty where neither opens. */
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
