package io.limbeck.migrate.runner;

import java.util.List;
import picocli.CommandLine;

/** Commands and options as picocli's model. */
final class CommandModel {
    private CommandModel() {}

    /** The global options, with these commands as subcommands. */
    static CommandLine of(GlobalOptions options, List<String> commands) {
        CommandLine root = new CommandLine(options.spec());
        for (String command : commands) {
            root.addSubcommand(command, Commands.make(command).spec());
        }
        root.registerConverter(String.class, new SignedArguments());
        // In `--message --sql-script`, the message is missing.
        root.setAllowOptionsAsOptionParameters(false);
        return root;
    }
}
