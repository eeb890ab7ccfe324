package io.limbeck.migrate.shell;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.result.Result;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs one command, from its start to its exit code. Use an instance once.
 *
 * <pre>{@code
 * CommandRun run = new CommandRun(console, "upgrade");
 * int status = run.run(() -> Migrator.open(config).withListener(run.listener()).upgrade("head"));
 * }</pre>
 *
 * <p>With {@code --json} exactly one object is printed, whether the command succeeds or fails.
 */
public final class CommandRun {
    private final Console console;
    private final String command;
    private final ResultText text;
    private final ProgressLines progress;

    /**
     * @param command its name, for the JSON object
     */
    public CommandRun(Console console, String command) {
        this(console, command, new ResultText(console));
    }

    /**
     * @param text renders the result, unless it is JSON
     */
    public CommandRun(Console console, String command, ResultText text) {
        this.console = requireNonNull(console, "console");
        this.command = requireNonNull(command, "command");
        this.text = requireNonNull(text, "text");
        this.progress = new ProgressLines(console);
    }

    /** How it ended: {@code failure} is empty when there is a result, whatever that result's exit code is. */
    public record Outcome(ExitCode exitCode, Optional<Failure> failure) {
        public Outcome {
            requireNonNull(exitCode, "exitCode");
            requireNonNull(failure, "failure");
        }
    }

    /** Reports the steps as they run; for the migrator that the action uses. */
    public MigrationListener listener() {
        return progress;
    }

    /** Runs {@code action} and prints all output; for shells that end with the exit status returned. */
    public int run(Supplier<? extends Result> action) {
        return reported(attempt(action));
    }

    private int reported(Outcome outcome) {
        if (!console.json() || console.log() == LogFormat.JSON) {
            outcome.failure().ifPresent(failure -> console.log(LogEntry.failure(failure, console)));
        }
        return outcome.exitCode().number();
    }

    /**
     * Prints an answer of the shell itself, such as its version.
     *
     * @param field its name in the JSON object
     */
    public int answer(String field, String text) {
        if (console.json()) {
            console.json(ResultJson.of(command, field, text));
        } else {
            console.result(text);
        }
        return ExitCode.DONE.number();
    }

    /** Reports a failure before the command could run, such as an invalid option. */
    public int fail(Throwable failure) {
        return reported(failed(failure));
    }

    /**
     * Runs {@code action} and prints its result. A failure is printed as JSON or not at all: for shells that report failures
     * themselves. Never throws.
     */
    public Outcome attempt(Supplier<? extends Result> action) {
        try {
            Result result = action.get();
            tell(result);
            return new Outcome(result.exitCode(), Optional.empty());
        } catch (Throwable thrown) { // unexpected errors too, such as a missing class, become a message
            return failed(thrown);
        }
    }

    private Outcome failed(Throwable thrown) {
        Failure failure = Failure.of(thrown);
        if (console.debug()) {
            console.log(LogEntry.of("debug", "trace", stackTrace(thrown)));
        }
        if (console.json()) {
            console.json(ResultJson.of(command, failure, progress.made(), progress.backups(), console));
        }
        return new Outcome(failure.exitCode(), Optional.of(failure));
    }

    private void tell(Result result) {
        if (console.json()) {
            console.json(ResultJson.of(command, result, console));
            return;
        }
        Notes.of(result).stream().filter(note -> !progress.told(note)).forEach(console::note);
        console.result(result.accept(text));
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
