package io.limbeck.migrate.console;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.result.Result;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One command from its start to its exit code.
 *
 * <p>With {@code --json} exactly one object is printed, whether it succeeds or fails.
 */
public final class CommandRun {
    private final Console console;
    private final String command;
    private final ResultText text;

    /**
     * @param command its name, for the JSON object
     */
    public CommandRun(Console console, String command) {
        this(console, command, new ResultText(console));
    }

    private CommandRun(Console console, String command, ResultText text) {
        this.console = requireNonNull(console, "console");
        this.command = requireNonNull(command, "command");
        this.text = requireNonNull(text, "text");
    }

    /** The same, telling results in another way. */
    public CommandRun telling(ResultText other) {
        return new CommandRun(console, command, other);
    }

    /** How it ended: {@code failure} is empty when there is a result, whatever that result's exit code is. */
    public record Outcome(ExitCode exitCode, Optional<Failure> failure) {
        public Outcome {
            requireNonNull(exitCode, "exitCode");
            requireNonNull(failure, "failure");
        }
    }

    /** Runs {@code action} and prints all there is to say. For shells that end with an exit status. */
    public int run(Supplier<? extends Result> action) {
        Outcome outcome = attempt(action);
        outcome.failure().filter(failure -> !console.json()).ifPresent(this::tell);
        return outcome.exitCode().number();
    }

    /** Reports a failure that came before there was anything to run, such as wrong options. */
    public int fail(RuntimeException failure) {
        return run(() -> {
            throw failure;
        });
    }

    /**
     * Runs {@code action} and prints its result; a failure is printed as JSON or not at all: for shells that throw it on. Never
     * throws, {@link Error}s apart.
     */
    @SuppressWarnings("CatchingUnchecked") // what nobody foresaw is told in a sentence too
    public Outcome attempt(Supplier<? extends Result> action) {
        try {
            Result result = action.get();
            tell(result);
            return new Outcome(result.exitCode(), Optional.empty());
        } catch (RuntimeException e) {
            Failure failure = Failure.of(e);
            if (console.json()) {
                console.out().print(ResultJson.of(command, failure, console.secrets()) + "\n");
                console.out().flush();
            }
            if (console.debug()) {
                console.aside(stackTrace(e));
            }
            return new Outcome(failure.exitCode(), Optional.of(failure));
        }
    }

    private void tell(Result result) {
        if (console.json()) {
            console.out().print(ResultJson.of(command, result, console.secrets()) + "\n");
            console.out().flush();
            return;
        }
        console.result(result.accept(text));
        if (!console.quiet()) {
            Notes.of(result).forEach(note -> console.aside("note: " + note));
        }
    }

    private void tell(Failure failure) {
        console.aside(new FailureText(console.paint()).of(failure));
    }

    private static String stackTrace(RuntimeException e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
