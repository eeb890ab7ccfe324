package io.limbeck.migrate.maven;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.shell.CommandRun.Outcome;
import io.limbeck.migrate.shell.Console;
import io.limbeck.migrate.shell.Failure;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Turns a failed command into a failed build, with its exit code and the same message as on the command line. */
final class GoalFailure {
    private static final String UNFORESEEN = "unforeseen";

    private GoalFailure() {}

    static void throwUnlessDone(Outcome outcome, Console console) throws MojoFailureException, MojoExecutionException {
        if (outcome.failure().isPresent()) {
            Failure failure = outcome.failure().get();
            String message = message(outcome.exitCode(), console.secrets().mask(failure.text(console.spelling())));
            if (failure.kind().equals(UNFORESEEN)) {
                throw new MojoExecutionException(message);
            }
            throw new MojoFailureException(message);
        }
        if (outcome.exitCode() != ExitCode.DONE) {
            throw new MojoFailureException(message(outcome.exitCode(), "The check failed: see the result above."));
        }
    }

    private static String message(ExitCode exitCode, String text) {
        return "migrate ended with exit code " + exitCode.number() + ".\n" + text;
    }
}
