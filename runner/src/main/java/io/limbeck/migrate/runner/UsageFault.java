package io.limbeck.migrate.runner;

import io.limbeck.migrate.error.Nearest;
import io.limbeck.migrate.error.UsageException;
import java.util.ArrayList;
import java.util.Collection;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was typed wrongly, and what was most likely meant. */
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
                "There is no command '%s'.".formatted(word),
                meant(word, Commands.NAMES) + "'migrate help' lists the commands.");
    }

    static UsageException noCommand() {
        return new UsageException("No command was given.", "'migrate help' lists the commands.");
    }

    static UsageException programNotExpected() {
        return new UsageException("No program can follow here, after '--'.", "Leave out '--' and what follows it.");
    }

    static UsageException programExpected() {
        return new UsageException(
                "No program follows behind '--'.",
                "Write there what starts the application (in a Dockerfile, it is what CMD holds), or leave out '--' to only"
                        + " migrate.");
    }

    private static UsageException unmatched(String word, CommandLine command) {
        if (word.startsWith("-") && word.length() > 1) {
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            Collection<String> known =
                    new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
            return new UsageException("There is no option '%s'.".formatted(name), meant(name, known) + help(command));
        }
        String typed = SignedArguments.show(word);
        if (command.getCommandName().equals(EntrypointCommand.NAME)) {
            return new UsageException(
                    "'%s' is no argument of 'entrypoint'.".formatted(typed),
                    "A program stands behind '--', as in: entrypoint -- " + typed);
        }
        return isRoot(command)
                ? unknownCommand(typed)
                : new UsageException(
                        "'%s' is one argument too many for '%s'.".formatted(typed, command.getCommandName()),
                        help(command));
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
