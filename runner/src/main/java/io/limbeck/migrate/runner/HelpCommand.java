package io.limbeck.migrate.runner;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "help", description = "Explains a command, or lists them all.")
final class HelpCommand {
    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "Which; all unless given.")
    @Nullable
    String topic;
}
