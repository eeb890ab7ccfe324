package io.limbeck.migrate.runner.exec;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Replaces what this process runs. */
final class ProcessImage {
    private static final int F_SETFD = 2;
    private static final int FD_CLOEXEC = 1;
    /** Larger than any system's. */
    private static final int SIGNAL_SET_BYTES = 128;

    private static final int NO_EXECUTABLE_FORMAT = 8;
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final int SIG_SETMASK = MAC ? 3 : 2;

    private final Libc libc;

    ProcessImage(Libc libc) {
        this.libc = libc;
    }

    /**
     * Does not return when it succeeds.
     *
     * @param file where the program is
     * @param words its name and its arguments
     * @param scrubbed variables of the environment that it does not get
     * @return the system's number for the reason why not
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
        // The next program inherits what this thread blocks.
        libc.pthreadSigmask(SIG_SETMASK, ByteBuffer.allocateDirect(SIGNAL_SET_BYTES));
        int reason = execute(file, words);
        return reason == NO_EXECUTABLE_FORMAT ? interpret(file, words) : reason;
    }

    /** What says of itself by whom it is to be run is no business of ours; anything else a shell takes for its own script. */
    private int interpret(String file, List<String> words) {
        List<String> script = new ArrayList<>(words);
        script.set(0, file);
        script.add(0, "sh");
        return execute("/bin/sh", script);
    }

    /** A file lock goes with its descriptor. */
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

    /** With a NUL behind it, which is what the rest of a new buffer is. */
    private static ByteBuffer text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocateDirect(bytes.length + 1).put(bytes).rewind();
    }
}
