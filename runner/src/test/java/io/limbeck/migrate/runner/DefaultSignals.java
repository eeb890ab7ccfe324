package io.limbeck.migrate.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Where tests run in the background of a script, or under {@code nohup}, SIGINT or SIGHUP are ignored, and every process inherits that.
 * GNU's {@code env} gives a process the default signals back.
 */
final class DefaultSignals {
    /** What to put in front of a command; nothing where {@code env} cannot do it. */
    static final List<String> LAUNCHER = launcher();

    private DefaultSignals() {}

    private static List<String> launcher() {
        List<String> env = List.of("env", "--default-signal");
        return printed(env, "echo works").equals("works\n") ? env : List.of();
    }

    /** Ends the test when the processes that it starts would ignore this signal. */
    static void needed(String signal) {
        boolean ignored =
                printed(LAUNCHER, "kill -s " + signal + " $$; echo ignored").equals("ignored\n");
        if (ignored) {
            String reason =
                    "SIG" + signal + " is ignored here, and there is no env --default-signal (GNU coreutils 8.31).";
            System.err.println("SKIPPED: " + reason);
            Assumptions.abort(reason);
        }
    }

    private static String printed(List<String> before, String script) {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of("sh", "-c", script));
        try {
            Process shell = new ProcessBuilder(command).start();
            if (!shell.waitFor(1, TimeUnit.MINUTES)) {
                shell.destroyForcibly();
            }
            return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // a machine without env or sh
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
