package io.limbeck.migrate.runner.exec;

import io.limbeck.migrate.error.ProgramException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A child that this process stands for: with its input, output and environment, its signals, and its exit status. */
final class ChildProcess {
    /** What a container, a terminal or an administrator sends; the virtual machine keeps QUIT for itself. */
    private static final List<String> FORWARDED = List.of("TERM", "INT", "HUP", "QUIT", "USR1", "USR2");

    private final CompletableFuture<Process> process = new CompletableFuture<>();
    private final Optional<Libc> libc = Libc.find();

    /**
     * Starts it and stands for it to its end.
     *
     * @return its exit status; of one that a signal ended, 128 and that signal's number
     * @throws ProgramException when the system refuses to start it
     */
    int run(List<String> words, Path workingDirectory, Map<String, String> environment) throws InterruptedException {
        for (String name : FORWARDED) {
            // One that comes before there is a child reaches it when it is there.
            Signals.handle(name, signal -> pass(process.join(), name, signal));
        }
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(workingDirectory.toAbsolutePath().toFile())
                .inheritIO();
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            process.complete(builder.start());
        } catch (IOException e) {
            throw ProgramException.refused(words.get(0), String.valueOf(e.getMessage()));
        }
        return process.join().waitFor();
    }

    private void pass(Process child, String name, int signal) {
        if (libc.isPresent()) {
            libc.get().kill((int) child.pid(), signal);
        } else if (name.equals("TERM") || name.equals("INT") || name.equals("HUP")) {
            child.destroy(); // the only signal that Java can send
        }
    }
}
