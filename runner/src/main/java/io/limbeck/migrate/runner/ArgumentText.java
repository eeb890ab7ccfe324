package io.limbeck.migrate.runner;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Options and arguments as text for the help and the manual. */
final class ArgumentText {
    private ArgumentText() {}

    /** A command's own arguments and options, arguments first, without the global options. */
    static List<ArgSpec> of(CommandSpec command) {
        List<ArgSpec> own = new ArrayList<>(command.positionalParameters());
        for (OptionSpec option : command.options()) {
            if (!option.inherited()) {
                own.add(option);
            }
        }
        return own;
    }

    /** {@code -m, --message TEXT}, or {@code R}. */
    static String names(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? String.join(", ", option.names()) + label(option)
                : argument.paramLabel();
    }

    /** {@code [--tag T]}, {@code R...}: what to type. */
    static String synopsis(ArgSpec argument) {
        String word =
                argument instanceof OptionSpec option ? option.longestName() + label(option) : argument.paramLabel();
        boolean optional =
                argument instanceof PositionalParamSpec ? argument.arity().min() == 0 : !argument.required();
        boolean several = argument.isMultiValue();
        return (optional ? "[" + word + "]" : word) + (several ? "..." : "");
    }

    /** {@code upgrade [R] [--sql]}. */
    static String synopsis(CommandSpec command) {
        StringBuilder line = new StringBuilder(command.name());
        of(command).forEach(argument -> line.append(' ').append(synopsis(argument)));
        return line.toString();
    }

    static String description(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    static String description(CommandSpec command) {
        return String.join(" ", command.usageMessage().description());
    }

    private static String label(OptionSpec option) {
        return option.arity().max() == 0 ? "" : " " + option.paramLabel();
    }
}
