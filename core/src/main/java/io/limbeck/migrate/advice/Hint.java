package io.limbeck.migrate.advice;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command with its arguments, or options alone, as a value: {@code Hint.command("merge").with("heads").message("…")}.
 *
 * <p>Names of commands and options are those of the command line, in full and without dashes. Values may be placeholders, such as
 * {@code URL} or {@code old=new}.
 *
 * @param command the command; the empty string if only options are named
 * @param arguments in the order in which a command line lists them
 */
public record Hint(String command, List<Argument> arguments) implements Part {
    private static final long serialVersionUID = 1L;

    public Hint {
        requireNonNull(command, "command");
        arguments = List.copyOf(arguments);
        if (command.isEmpty() && arguments.isEmpty()) {
            throw new IllegalArgumentException("a hint names a command or an option");
        }
    }

    /**
     * One argument of a command.
     *
     * @param name the option, or what a positional argument is, such as {@code revision}
     * @param isPositional whether only the value is typed on a command line
     * @param value the value without quotes; the empty string for an option without one
     */
    public record Argument(String name, boolean isPositional, String value) implements Serializable {
        private static final long serialVersionUID = 1L;
        private static final Pattern PLAIN = Pattern.compile("[\\w./:=,@%+-]*+");
        private static final Pattern SPECIAL = Pattern.compile("[\\\\\"$`]");

        public Argument {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }

        /** The value as shells take it: in quotes where it contains anything that they would interpret. */
        public String quoted() {
            return PLAIN.matcher(value).matches()
                    ? value
                    : '"' + SPECIAL.matcher(value).replaceAll("\\\\$0") + '"';
        }
    }

    /** A command without arguments. */
    public static Hint command(String name) {
        return new Hint(name, List.of());
    }

    /** An option without a command, and without a value. */
    public static Hint ofOption(String name) {
        return ofOption(name, "");
    }

    /** An option with its value, without a command. */
    public static Hint ofOption(String name, String value) {
        return new Hint("", List.of(new Argument(name, false, value)));
    }

    /** The same with a revision or a target. */
    public Hint with(String revision) {
        return with("revision", revision);
    }

    /** The same with a positional argument that is called {@code name} where all arguments have names. */
    public Hint with(String name, String value) {
        return and(new Argument(name, true, value));
    }

    /** The same with each of these revisions. */
    public Hint with(Collection<String> revisions) {
        Hint hint = this;
        for (String revision : revisions) {
            hint = hint.with(revision);
        }
        return hint;
    }

    /** The same with an option that has no value, or whose value is left to the reader. */
    public Hint option(String name) {
        return option(name, "");
    }

    /** The same with an option and its value. */
    public Hint option(String name, String value) {
        return and(new Argument(name, false, value));
    }

    /** The same with the message of a new revision. */
    public Hint message(String text) {
        return option("message", text);
    }

    private Hint and(Argument argument) {
        return new Hint(
                command, Stream.concat(arguments.stream(), Stream.of(argument)).toList());
    }

    /** As typed for {@code runner.jar}. */
    public String text() {
        return Spelling.COMMAND_LINE.of(this);
    }

    /** The same as {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }
}
