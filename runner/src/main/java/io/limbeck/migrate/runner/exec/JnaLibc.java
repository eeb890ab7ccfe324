package io.limbeck.migrate.runner.exec;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;

/** The C library through JNA. */
final class JnaLibc implements Libc {
    private final Functions libc = Native.load(null, Functions.class);

    /** With the C library's own names and types. */
    interface Functions extends Library {
        int fcntl(int descriptor, int command, Object... value);

        int pthread_sigmask(int how, ByteBuffer set, Pointer old);

        int unsetenv(ByteBuffer name);

        int kill(int process, int signal);

        int execv(ByteBuffer file, ByteBuffer words);
    }

    @Override
    public long address(ByteBuffer direct) {
        return Pointer.nativeValue(Native.getDirectBufferPointer(direct));
    }

    @Override
    public int fcntl(int descriptor, int command, int value) {
        return libc.fcntl(descriptor, command, value);
    }

    @Override
    public int pthreadSigmask(int how, ByteBuffer set) {
        return libc.pthread_sigmask(how, set, Pointer.NULL);
    }

    @Override
    public int unsetenv(ByteBuffer name) {
        return libc.unsetenv(name);
    }

    @Override
    public int kill(int process, int signal) {
        return libc.kill(process, signal);
    }

    @Override
    public int execv(ByteBuffer file, ByteBuffer words) {
        libc.execv(file, words);
        return Native.getLastError();
    }
}
