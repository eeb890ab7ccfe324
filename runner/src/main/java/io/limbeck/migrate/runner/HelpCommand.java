package io.limbeck.migrate.runner;

final class HelpCommand extends Command {
    private final Value<String> topic = optionalArgument("COMMAND", "The command to explain; default: list all.");

    HelpCommand() {
        super("help", "Explains a command, or lists them all.");
    }

    /** Empty for all commands. */
    String topic() {
        return topic.get().orElse("");
    }
}
