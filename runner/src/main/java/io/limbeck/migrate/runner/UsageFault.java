package io.limbeck.migrate.runner;

import io.limbeck.migrate.error.Nearest;
import io.limbeck.migrate.error.UsageException;
import java.util.ArrayList;
import java.util.Collection;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Errors in the command line, with the most likely intended spelling. */
final class UsageFault {
    private UsageFault() {}

    static UsageException of(ParameterException e) {
        CommandLine command = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        }
        return new UsageException(SignedArguments.show(String.valueOf(e.getMessage())) + ".", help(command));
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

    private static UsageException unmatched(String word, CommandLine command) {
        if (word.startsWith("-") && word.length() > 1) {
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            Collection<String> known =
                    new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
            return new UsageException("Unknown option '%s'.".formatted(name), meant(name, known) + help(command));
        }
        String typed = SignedArguments.show(word);
        if (command.getCommandName().equals(EntrypointCommand.NAME)) {
            return new UsageException(
                    "'entrypoint' does not take the argument '%s'.".formatted(typed),
                    "Put the program after '--': entrypoint -- " + typed);
        }
        return isRoot(command)
                ? unknownCommand(typed)
                : new UsageException(
                        "Unexpected argument '%s' for '%s'.".formatted(typed, command.getCommandName()), help(command));
    }

    private static String meant(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(name -> "Did you mean '" + name + "'? ")
                .orElse("");
    }

    private static String help(CommandLine command) {
        return isRoot(command)
                ? "'migrate help' lists commands and options."
                : "'migrate help " + command.getCommandName() + "' explains it.";
    }

    private static boolean isRoot(CommandLine command) {
        return command.getParent() == null;
    }
}
