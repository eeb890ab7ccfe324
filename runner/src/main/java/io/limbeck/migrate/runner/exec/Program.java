package io.limbeck.migrate.runner.exec;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The application that follows {@code --}.
 *
 * @param words its name and arguments; never empty
 * @param environment this process's initial environment
 * @param scrubbed environment variables to hide from the application
 */
public record Program(
        List<String> words, Path workingDirectory, Map<String, String> environment, Set<String> scrubbed) {
    private static final int NO_SUCH_FILE = 2;
    private static final int NO_ACCESS = 13;

    public Program {
        words = List.copyOf(words);
        requireNonNull(workingDirectory, "workingDirectory");
        environment = Map.copyOf(environment);
        scrubbed = Set.copyOf(scrubbed);
    }

    /**
     * Becomes the application, or runs it to its end.
     *
     * @return its exit status; does not return if this process becomes the application
     * @throws ProgramException if it cannot be found or executed
     */
    public int run(ExecMode mode) throws InterruptedException {
        Path file = new SearchPath(workingDirectory, environment).find(words.get(0));
        if (mode != ExecMode.SPAWN) {
            Optional<Libc> libc = Libc.find();
            if (libc.isPresent()) {
                int reason = new ProcessImage(libc.get()).replace(file.toString(), words, scrubbed);
                throw refused(reason);
            }
            if (mode == ExecMode.NATIVE) {
                throw ProgramException.noNativeAccess(words.get(0));
            }
        }
        Map<String, String> left = new HashMap<>(environment);
        left.keySet().removeAll(scrubbed);
        EnvironmentMemory.erase(scrubbed);
        return new ChildProcess().run(words, workingDirectory, left);
    }

    private ProgramException refused(int reason) {
        String program = words.get(0);
        return switch (reason) {
            case NO_SUCH_FILE -> ProgramException.notFound(program);
            case NO_ACCESS -> ProgramException.notExecutable(program);
            default -> ProgramException.refused(program, "The system's error number is " + reason + ".");
        };
    }
}
