package io.limbeck.migrate.runner;

import io.limbeck.migrate.console.Colour;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Commands and options as picocli's model. */
final class CommandModel {
    private CommandModel() {}

    /** The global options and these commands, below them. */
    static CommandLine of(GlobalOptions options, List<String> commands) {
        CommandLine root = new CommandLine(options);
        for (String command : commands) {
            root.addSubcommand(command, Commands.make(command));
        }
        root.registerConverter(String.class, SignedArguments::show);
        root.registerConverter(Colour.class, CommandModel::colour);
        // `--message --sql-script` forgot the message.
        root.setAllowOptionsAsOptionParameters(false);
        return root;
    }

    private static Colour colour(String word) {
        for (Colour colour : Colour.values()) {
            if (colour.name().toLowerCase(Locale.ROOT).equals(word)) {
                return colour;
            }
        }
        throw new TypeConversionException("expected auto, always or never but was '" + word + "'");
    }
}
