package io.limbeck.migrate.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.advice.Spelling;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.result.CurrentResult;
import io.limbeck.migrate.result.Direction;
import io.limbeck.migrate.result.Finding;
import io.limbeck.migrate.result.FindingsResult;
import io.limbeck.migrate.result.RunResult;
import io.limbeck.migrate.result.SqlResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandRunTest {
    private final Printed printed = new Printed();

    @Test
    void resultGoesToStandardOutputAndNotesToStandardError() {
        RunResult result = new RunResult(
                Direction.UPGRADE, List.of(), List.of("a1"), false, List.of(Advice.of("An ancestor was asked for.")));

        assertThat(new CommandRun(printed.console(), "upgrade").run(() -> result))
                .isZero();
        assertThat(printed.out()).isEqualTo("already at a1, nothing to do\n");
        assertThat(printed.err()).isEqualTo("note: An ancestor was asked for.\n");
    }

    @Test
    void noteThatWasToldAlreadyIsNotRepeated() {
        CommandRun run = new CommandRun(printed.console(), "upgrade");
        run.run(() -> {
            run.listener().note("Mind the gap.");
            return new RunResult(
                    Direction.UPGRADE, List.of(), List.of("a1"), false, List.of(Advice.of("Mind the gap.")));
        });

        assertThat(printed.err()).isEqualTo("note: Mind the gap.\n");
    }

    @Test
    void quietLeavesResultsAndErrorsOnly() {
        CommandRun run = new CommandRun(printed.console().withQuiet(true), "upgrade");
        run.run(() -> {
            run.listener().stepFinished(Samples.STEP);
            return new RunResult(
                    Direction.UPGRADE, List.of(Samples.STEP), List.of("a1"), true, List.of(Advice.of("A note.")));
        });

        assertThat(printed.err()).isEmpty();
        assertThat(printed.out()).isEqualTo("at a1 (head)\n");
    }

    @Test
    void resultDecidesTheExitCode() {
        CurrentResult behind = new CurrentResult(List.of(), List.of("c3"), false, true, List.of(), "");

        assertThat(new CommandRun(printed.console(), "current").run(() -> behind))
                .isEqualTo(ExitCode.DIFFERENT.number());
        assertThat(printed.out()).isEqualTo("base\nnot at head: the head is c3\n");
    }

    @Test
    void failureIsToldInItsPartsWithoutAStackTrace() {
        int status = new CommandRun(printed.console(), "upgrade")
                .fail(new UsageException("No option is called '--sqll'.", "Did you mean '--sql'?"));

        assertThat(status).isEqualTo(2);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err()).isEqualTo("error: No option is called '--sqll'.\nDid you mean '--sql'?\n");
    }

    @Test
    void unforeseenFailureIsOneSentenceAndAHint() {
        int status = new CommandRun(printed.console(), "upgrade").run(() -> {
            throw new NoClassDefFoundError("org/example/Driver");
        });

        assertThat(status).isEqualTo(1);
        assertThat(printed.err())
                .isEqualTo(
                        """
                        error: Unexpected error, NoClassDefFoundError: org/example/Driver
                        Run the command again with --debug for the stack trace.
                        """);
    }

    @Test
    void debugShowsTheStackTraceBeforeTheMessage() {
        new CommandRun(printed.console().withDebug(true), "upgrade").fail(new IllegalStateException("odd"));

        assertThat(printed.err())
                .contains("at io.limbeck.migrate.shell.CommandRunTest")
                .endsWith("Run the command again with --debug for the stack trace.\n");
    }

    @Test
    void passwordsAreMaskedInEveryStream() throws Exception {
        Console console = printed.console().withDebug(true).withSecrets(Secrets.of(List.of("s3\"cret")));
        new CommandRun(console, "upgrade").fail(new IllegalStateException("no entry for s3\"cret"));
        new CommandRun(console.withJson(true), "upgrade").fail(new IllegalStateException("no entry for s3\"cret"));
        new CommandRun(console, "upgrade").run(() -> new SqlResult("SET PASSWORD 's3\"cret'\n"));

        assertThat(printed.err()).contains("no entry for ***").doesNotContain("cret");
        assertThat(printed.out()).contains("no entry for ***").contains("'***'").doesNotContain("cret");
    }

    @Test
    void failureInJsonIsOneObjectThatHoldsTheStepsThatStand() throws Exception {
        CommandRun run = new CommandRun(printed.console().withJson(true), "upgrade");
        int status = run.run(() -> {
            run.listener().stepFinished(Samples.FIRST);
            throw new IllegalStateException("odd");
        });

        JsonObject object = JsonParser.object().from(printed.out());
        assertThat(status).isEqualTo(1);
        assertThat(object.getBoolean("ok")).isFalse();
        assertThat(object.getBoolean("changed")).isTrue();
        assertThat(object.getArray("steps")).hasSize(1);
        assertThat(object.getObject("error").getString("kind")).isEqualTo("unforeseen");
        assertThat(printed.err()).isEqualTo("upgrade base -> 1975ea83b712 create users (3 ms)\n");
    }

    @Test
    void attemptLeavesTellingAFailureToTheShell() {
        CommandRun.Outcome outcome = new CommandRun(printed.console(), "upgrade").attempt(() -> {
            throw new UsageException("What.", "Remedy.");
        });

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.failure().orElseThrow().text(Spelling.COMMAND_LINE)).isEqualTo("error: What.\nRemedy.");
        assertThat(printed.err() + printed.out()).isEmpty();
    }

    @Test
    void commandsAreSpelledForTheShellsUsers() throws Exception {
        Console console = printed.console().withSpelling(hint -> "<" + hint.command() + ">");
        Advice note = Advice.of("Look: ").and(Hint.command("doctor"));
        Advice remedy = Advice.of("Apply: ").and(Hint.command("upgrade").with("heads"));
        FindingsResult found = new FindingsResult(
                List.of(new Finding("pending-revisions", "1 revision is pending.", List.of(), remedy)),
                "",
                List.of(note));

        new CommandRun(console, "doctor").run(() -> found);
        CommandRun failing = new CommandRun(console, "upgrade");
        failing.listener().note(note);
        failing.fail(new UsageException("What.", remedy));

        assertThat(printed.out()).isEqualTo("1 revision is pending.\n-> Apply: <upgrade>\n");
        assertThat(printed.err())
                .isEqualTo("note: Look: <doctor>\nnote: Look: <doctor>\nerror: What.\nApply: <upgrade>\n");
        assertThat(JsonParser.object().from(ResultJson.of("doctor", found, console)))
                .containsEntry("notes", List.of("Look: <doctor>"));
        assertThat(JsonParser.object()
                        .from(ResultJson.of(
                                "upgrade",
                                Failure.of(new UsageException("What.", remedy)),
                                List.of(),
                                List.of(),
                                console))
                        .getObject("error"))
                .containsEntry("remedy", "Apply: <upgrade>");
    }
}
