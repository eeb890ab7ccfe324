package io.limbeck.migrate.runner.exec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A child process that this process stands in for: it shares input, output and environment, and passes on signals and exit status. */
final class ChildProcess {
    /** Signals that a container, a terminal or an administrator sends; the JVM reserves QUIT. */
    private static final List<String> FORWARDED = List.of("TERM", "INT", "HUP", "QUIT", "USR1", "USR2");

    private final CompletableFuture<Process> process = new CompletableFuture<>();
    private final Optional<Libc> libc = Libc.find();

    /**
     * Starts the child and stands in for it until it ends.
     *
     * @return its exit status, or 128 plus the signal's number if a signal ended it
     * @throws ProgramException if the system refuses to start it
     */
    int run(List<String> words, Path workingDirectory, Map<String, String> environment) throws InterruptedException {
        for (String name : FORWARDED) {
            // A signal that arrives before the child exists is delivered once it does.
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
