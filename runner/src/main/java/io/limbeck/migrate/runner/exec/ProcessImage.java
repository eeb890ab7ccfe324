package io.limbeck.migrate.runner.exec;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Replaces this process's program. */
final class ProcessImage {
    private static final int F_SETFD = 2;
    private static final int FD_CLOEXEC = 1;
    /** Larger than on any system. */
    private static final int SIGNAL_SET_BYTES = 128;

    private static final int NO_EXECUTABLE_FORMAT = 8;
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final int SIG_SETMASK = MAC ? 3 : 2;

    private final Libc libc;

    ProcessImage(Libc libc) {
        this.libc = libc;
    }

    /**
     * Does not return on success.
     *
     * @param file the path of the program
     * @param words its name and arguments
     * @param scrubbed environment variables to hide from it
     * @return the system's error number
     */
    int replace(String file, List<String> words, Set<String> scrubbed) {
        UnpackedLibraries.deleteStale();
        UnpackedLibraries.delete();
        System.out.flush();
        System.err.flush();
        for (String variable : scrubbed) {
            libc.unsetenv(text(variable));
        }
        closeDescriptorsOnExec();
        // The new program inherits this thread's signal mask.
        libc.pthreadSigmask(SIG_SETMASK, ByteBuffer.allocateDirect(SIGNAL_SET_BYTES));
        int reason = execute(file, words);
        return reason == NO_EXECUTABLE_FORMAT ? interpret(file, words) : reason;
    }

    /** A shebang is the kernel's business; anything else without a known format is run as a shell script, as a shell would. */
    private int interpret(String file, List<String> words) {
        List<String> script = new ArrayList<>(words);
        script.set(0, file);
        script.add(0, "sh");
        return execute("/bin/sh", script);
    }

    /** Closing a descriptor releases its file lock. */
    private void closeDescriptorsOnExec() {
        String[] descriptors = new File(MAC ? "/dev/fd" : "/proc/self/fd").list();
        for (String descriptor : descriptors == null ? new String[0] : descriptors) {
            int number = Integer.parseInt(descriptor);
            if (number > 2) {
                libc.fcntl(number, F_SETFD, FD_CLOEXEC);
            }
        }
    }

    private int execute(String file, List<String> words) {
        List<ByteBuffer> texts = words.stream().map(ProcessImage::text).toList();
        ByteBuffer pointers =
                ByteBuffer.allocateDirect((words.size() + 1) * Long.BYTES).order(ByteOrder.nativeOrder());
        texts.forEach(text -> pointers.putLong(libc.address(text)));
        return libc.execv(text(file), pointers.rewind());
    }

    /** With a terminating NUL: a new buffer is zero-filled. */
    private static ByteBuffer text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocateDirect(bytes.length + 1).put(bytes).rewind();
    }
}
