package io.limbeck.migrate.runner.arguments;

import static java.util.Objects.requireNonNull;

import java.io.Serial;

/** A command line that does not fit what its command declares. */
public final class CommandLineException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient CommandArguments command;
    private final boolean unmatched;

    private CommandLineException(CommandArguments command, String message, boolean unmatched) {
        super(message);
        this.command = requireNonNull(command, "command");
        this.unmatched = unmatched;
    }

    /** @param message without a period */
    static CommandLineException of(CommandArguments command, String message) {
        return new CommandLineException(command, message, false);
    }

    /** A word that is neither an option nor an argument. */
    static CommandLineException unmatched(CommandArguments command, String word) {
        return new CommandLineException(command, word, true);
    }

    /** The command whose declaration is violated, or the global options. */
    public CommandArguments command() {
        return command;
    }

    /** Whether the message is a word that is neither an option nor an argument. */
    public boolean isUnmatched() {
        return unmatched;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
