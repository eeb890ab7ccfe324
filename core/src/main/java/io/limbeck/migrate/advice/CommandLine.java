package io.limbeck.migrate.advice;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.advice.Hint.Argument;
import java.util.Map;
import java.util.stream.Stream;

/** Hints as typed for {@code runner.jar}: each argument in its place. */
final class CommandLine {
    /** Options that are better known by their letter. */
    private static final Map<String, String> LETTERS =
            Map.of("config", "-c", "message", "-m", "name", "-n", "rev-range", "-r");

    private CommandLine() {}

    static String of(Hint hint) {
        Stream<String> command = hint.command().isEmpty() ? Stream.of() : Stream.of("migrate", hint.command());
        return Stream.concat(command, hint.arguments().stream().map(CommandLine::typed))
                .collect(joining(" "));
    }

    private static String typed(Argument argument) {
        if (argument.isPositional()) {
            return argument.quoted();
        }
        String option = LETTERS.getOrDefault(argument.name(), "--" + argument.name());
        if (argument.value().isEmpty()) {
            return option;
        }
        return option + (argument.value().indexOf('=') < 0 ? " " : "=") + argument.quoted();
    }
}
