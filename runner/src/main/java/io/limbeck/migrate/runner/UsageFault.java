package io.limbeck.migrate.runner;

import io.limbeck.migrate.error.Nearest;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.runner.arguments.CommandArguments;
import io.limbeck.migrate.runner.arguments.CommandLineException;
import io.limbeck.migrate.runner.arguments.Parser;
import java.util.ArrayList;
import java.util.Collection;

/** Errors in the command line, with the most likely intended spelling. */
final class UsageFault {
    private UsageFault() {}

    static UsageException of(CommandLineException e, GlobalOptions global) {
        CommandArguments command = e.command();
        return e.isUnmatched()
                ? unmatched(e.getMessage(), command, global)
                : new UsageException(e.getMessage() + ".", help(command));
    }

    static UsageException unknownCommand(String word) {
        return new UsageException(
                "Unknown command '%s'.".formatted(word),
                meant(word, Commands.NAMES) + "'migrate help' lists the commands.");
    }

    static UsageException noCommand() {
        return new UsageException("No command was given.", "'migrate help' lists the commands.");
    }

    static UsageException programNotExpected() {
        return new UsageException("This command takes no program after '--'.", "Remove '--' and everything after it.");
    }

    static UsageException programExpected() {
        return new UsageException(
                "No program follows '--'.",
                "Add the command that starts the application (in a Dockerfile, the CMD), or remove '--' to migrate only.");
    }

    private static UsageException unmatched(String word, CommandArguments command, GlobalOptions global) {
        if (Parser.resemblesOption(word)) {
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            return new UsageException(
                    "Unknown option '%s'.".formatted(name), meant(name, known(command, global)) + help(command));
        }
        if (command.name().equals(EntrypointCommand.NAME)) {
            return new UsageException(
                    "'entrypoint' does not take the argument '%s'.".formatted(word),
                    "Put the program after '--': entrypoint -- " + word);
        }
        return isRoot(command)
                ? unknownCommand(word)
                : new UsageException(
                        "Unexpected argument '%s' for '%s'.".formatted(word, command.name()), help(command));
    }

    private static String meant(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(name -> "Did you mean '" + name + "'? ")
                .orElse("");
    }

    private static String help(CommandArguments command) {
        return isRoot(command)
                ? "'migrate help' lists commands and options."
                : "'migrate help " + command.name() + "' explains it.";
    }

    private static Collection<String> known(CommandArguments command, GlobalOptions global) {
        Collection<String> known = new ArrayList<>();
        global.options().forEach(option -> known.addAll(option.names()));
        if (!isRoot(command)) {
            command.options().forEach(option -> known.addAll(option.names()));
        }
        return known;
    }

    private static boolean isRoot(CommandArguments command) {
        return command instanceof GlobalOptions;
    }
}
