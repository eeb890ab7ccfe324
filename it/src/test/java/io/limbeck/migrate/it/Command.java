package io.limbeck.migrate.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A command as typed in a shell in which nobody has set anything for migrate.
 *
 * @param folder where it is typed
 * @param environment what is set in addition
 */
public record Command(Path folder, Map<String, String> environment, List<String> words) {
    public Command {
        environment = Map.copyOf(environment);
        words = List.copyOf(words);
    }

    /** @throws AssertionError with what it has printed, when it does not end in time */
    public Run run() {
        try {
            Path out = Files.createTempFile("command", ".out");
            Path err = Files.createTempFile("command", ".err");
            try {
                Process process = builder()
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
                boolean inTime = TimeLimit.ended(process);
                Run run = new Run(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
                if (!inTime) {
                    throw new AssertionError(TimeLimit.exceeded(words) + run);
                }
                return run;
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it run while the test does something else, until the time limit at the latest; both streams are one. */
    public Process start() {
        try {
            Process process = builder().redirectErrorStream(true).start();
            TimeLimit.watch(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toAbsolutePath().toFile());
        builder.environment().keySet().removeIf(Command::isSetForMigrate);
        builder.environment().putAll(environment);
        return builder;
    }

    /** The variables of this process, as that shell has them. */
    static Map<String, String> plainEnvironment() {
        Map<String, String> variables = new TreeMap<>(System.getenv());
        variables.keySet().removeIf(Command::isSetForMigrate);
        return variables;
    }

    private static boolean isSetForMigrate(String variable) {
        return variable.startsWith("MIGRATE_") || variable.equals("DATABASE_URL");
    }
}
