package io.limbeck.migrate.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.shell.CommandRun.Outcome;
import io.limbeck.migrate.shell.Console;
import io.limbeck.migrate.shell.Failure;
import io.limbeck.migrate.shell.Secrets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class GoalFailureTest {
    private static final Console CONSOLE =
            Console.of(System.out, System.err).withSpelling(new GoalSpelling(Set.of("debug")));

    @Test
    void knownFailureFailsTheBuildWithExitCodeAndAllParts() {
        Outcome outcome = failed(
                new UsageException("There is no 'abc'.", Advice.of("See them: ").and(Hint.command("history"))));

        assertThatThrownBy(() -> GoalFailure.throwUnlessDone(outcome, CONSOLE))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("exit code 2")
                .hasMessageContaining("There is no 'abc'.")
                .hasMessageContaining("mvn migrate:history")
                .hasNoCause();
    }

    @Test
    void unexpectedErrorIsABuildError() {
        assertThatThrownBy(() -> GoalFailure.throwUnlessDone(failed(new IllegalStateException("odd")), CONSOLE))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("exit code 1")
                .hasMessageContaining("odd")
                .hasMessageContaining("-Ddebug");
    }

    @Test
    void secretsAreMasked() {
        Outcome outcome = failed(new UsageException("The server said: s3cret! is wrong.", "Mend it."));
        Console hiding = CONSOLE.withSecrets(Secrets.of(List.of("s3cret!")));

        assertThatThrownBy(() -> GoalFailure.throwUnlessDone(outcome, hiding))
                .hasMessageContaining("***")
                .hasMessageNotContaining("s3cret!");
    }

    @Test
    void failedCheckFailsTheBuildToo() {
        Outcome outcome = new Outcome(ExitCode.DIFFERENT, Optional.empty());

        assertThatThrownBy(() -> GoalFailure.throwUnlessDone(outcome, CONSOLE))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("exit code 3");
    }

    @Test
    void doneIsNotAFailure() {
        assertThatCode(() -> GoalFailure.throwUnlessDone(new Outcome(ExitCode.DONE, Optional.empty()), CONSOLE))
                .doesNotThrowAnyException();
    }

    private static Outcome failed(RuntimeException thrown) {
        Failure failure = Failure.of(thrown);
        return new Outcome(failure.exitCode(), Optional.of(failure));
    }
}
