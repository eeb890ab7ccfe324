package io.limbeck.migrate.runner;

import io.limbeck.migrate.runner.arguments.Argument;
import io.limbeck.migrate.runner.arguments.Argument.Count;
import io.limbeck.migrate.runner.arguments.CommandArguments;
import java.util.ArrayList;
import java.util.List;

/** Options and arguments as text for the help and the manual. */
final class ArgumentText {
    private ArgumentText() {}

    /** Arguments first. */
    static List<Argument<?>> of(CommandArguments command) {
        List<Argument<?>> all = new ArrayList<>(command.positionals());
        all.addAll(command.options());
        return all;
    }

    /** {@code -m, --message TEXT}, or {@code R}. */
    static String names(Argument<?> argument) {
        return argument.isOption() ? String.join(", ", argument.names()) + label(argument) : argument.label();
    }

    /** {@code [--tag T]}, {@code R...}: what to type. */
    static String synopsis(Argument<?> argument) {
        String word = argument.isOption() ? argument.longestName() + label(argument) : argument.label();
        return (argument.isRequired() ? word : "[" + word + "]") + (argument.count() == Count.ANY ? "..." : "");
    }

    /** {@code upgrade [R] [--sql]}. */
    static String synopsis(CommandArguments command) {
        StringBuilder line = new StringBuilder(command.name());
        of(command).forEach(argument -> line.append(' ').append(synopsis(argument)));
        return line.toString();
    }

    private static String label(Argument<?> option) {
        return option.count() == Count.NONE ? "" : " " + option.label();
    }
}
