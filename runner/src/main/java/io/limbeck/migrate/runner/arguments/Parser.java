package io.limbeck.migrate.runner.arguments;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.runner.arguments.Argument.Count;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives typed words to the options and arguments that they are for: {@code --name value}, {@code --name=value}, {@code -nvalue}, {@code -n=value}
 * and {@code -abc} for three flags. Global options may come before or after the command. Used for one command line.
 *
 * <p>A sign followed by a digit is part of a revision symbol, so {@code -1} is never an option.
 *
 * @param <C> the commands
 */
public final class Parser<C extends CommandArguments> {
    private final CommandArguments global;
    private final Function<String, Optional<C>> commands;
    private final Deque<String> words = new ArrayDeque<>();
    /** Those that were typed in this part of the line, before or after the command. */
    private final Set<Argument<?>> typed = new HashSet<>();

    private final List<String> unmatched = new ArrayList<>();
    private CommandArguments current;
    private int position;

    /**
     * A parser.
     *
     * @param global the options of all commands
     * @param commands creates the command of a name, or answers empty if the word is not one
     */
    public Parser(CommandArguments global, Function<String, Optional<C>> commands) {
        this.global = requireNonNull(global, "global");
        this.commands = requireNonNull(commands, "commands");
        this.current = global;
    }

    /**
     * Parses a command line.
     *
     * @param informs options that ask for information only: with one of them, nothing else is required
     * @return the command, or empty if none was typed
     */
    public Optional<C> parse(List<String> line, List<Argument<?>> informs) throws CommandLineException {
        words.addAll(line);
        Optional<C> command = Optional.empty();
        while (command.isEmpty() && !words.isEmpty()) {
            command = commands.apply(words.element());
            if (command.isEmpty()) {
                word(words.remove());
            }
        }
        boolean informed = informs(informs);
        if (command.isPresent()) {
            words.remove();
            List<String> unknown = List.copyOf(unmatched);
            unmatched.clear();
            typed.clear();
            current = command.get();
            while (!words.isEmpty()) {
                word(words.remove());
            }
            if (!informs(informs)) {
                requireAll();
                refuseUnmatched();
            }
            unmatched.clear();
            unmatched.addAll(unknown);
            current = global;
        }
        if (!informed) {
            refuseUnmatched();
        }
        return command;
    }

    private static boolean informs(List<Argument<?>> options) {
        for (Argument<?> option : options) {
            if (option.isGiven()) {
                return true;
            }
        }
        return false;
    }

    private void word(String word) throws CommandLineException {
        if (!resemblesOption(word)) {
            positional(word);
            return;
        }
        Optional<Argument<?>> option = option(word);
        int equals = word.indexOf('=');
        if (option.isPresent()) {
            apply(option.get());
        } else if (equals > 0 && option(word.substring(0, equals)).isPresent()) {
            attached(option(word.substring(0, equals)).get(), word.substring(equals + 1));
        } else {
            cluster(word);
        }
    }

    /** {@code -vq}, {@code -mTEXT}, {@code -qm=TEXT}. */
    private void cluster(String word) throws CommandLineException {
        int at = 1;
        while (at < word.length()) {
            Optional<Argument<?>> option = option("-" + word.charAt(at));
            if (option.isEmpty()) {
                unmatched.add("-" + word.substring(at));
                return;
            }
            at++;
            if (at == word.length()) {
                apply(option.get());
            } else if (word.charAt(at) == '=') {
                attached(option.get(), word.substring(at + 1));
                return;
            } else if (option.get().count() != Count.NONE) {
                value(option.get(), word.substring(at));
                return;
            } else {
                apply(option.get());
            }
        }
    }

    /** The word belongs to the argument of its place, or to the last one if that takes any number. */
    private void positional(String word) throws CommandLineException {
        List<Argument<?>> places = current.positionals();
        int place = Math.min(position, places.size() - 1);
        if (place >= 0 && (place == position || places.get(place).count() == Count.ANY)) {
            position++;
            give(places.get(place), word);
        } else {
            unmatched.add(word);
        }
    }

    private void attached(Argument<?> option, String value) throws CommandLineException {
        if (option.count() == Count.NONE) {
            throw fault(describe(option, false) + " should be specified without '" + value + "' parameter");
        }
        value(option, value);
    }

    private void value(Argument<?> option, String value) throws CommandLineException {
        if (namesOption(value)) {
            throw noValue(option, value);
        }
        give(option, value);
    }

    private CommandLineException noValue(Argument<?> option, String found) {
        return fault("Expected parameter for " + describe(option, false) + " but found '" + found + "'");
    }

    /** With the next word, if it takes one. */
    private void apply(Argument<?> option) throws CommandLineException {
        if (option.count() == Count.NONE) {
            give(option, "");
        } else if (words.isEmpty()) {
            throw fault("Missing required parameter for " + describe(option, true));
        } else if (current == global && commands.apply(words.element()).isPresent()) {
            throw noValue(option, words.element()); // in `--name upgrade`, the name is missing
        } else {
            value(option, words.remove());
        }
    }

    /** In {@code --message --sql-script}, the message is missing. */
    private boolean namesOption(String word) {
        int equals = word.indexOf('=');
        return resemblesOption(word)
                && (option(word).isPresent()
                        || (equals > 0 && option(word.substring(0, equals)).isPresent())
                        || (word.length() > 2 && option(word.substring(0, 2)).isPresent()));
    }

    private void give(Argument<?> argument, String value) throws CommandLineException {
        try {
            argument.give(value);
        } catch (NotConvertedException e) {
            throw fault("Invalid value for " + describe(argument, false) + ": " + e.getMessage());
        }
        if (argument.count() != Count.ANY && !typed.add(argument)) {
            throw fault(describe(argument, argument.count() != Count.NONE) + " should be specified only once");
        }
    }

    private void requireAll() throws CommandLineException {
        for (Argument<?> option : current.options()) {
            if (option.isRequired() && !option.isGiven()) {
                throw fault("Missing required option: '" + option.longestName() + "=" + option.label() + "'");
            }
        }
        for (Argument<?> argument : current.positionals()) {
            if (argument.isRequired() && !argument.isGiven()) {
                throw fault("Missing required parameter: '" + argument.label() + "'");
            }
        }
    }

    private void refuseUnmatched() throws CommandLineException {
        if (!unmatched.isEmpty()) {
            throw CommandLineException.unmatched(current, unmatched.get(0));
        }
    }

    private Optional<Argument<?>> option(String name) {
        Optional<Argument<?>> own = current.option(name);
        return own.isPresent() || current == global ? own : global.option(name);
    }

    /** Whether the word is read as the name of an option, known or not. */
    public static boolean resemblesOption(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && !Character.isDigit(word.charAt(1));
    }

    /** Its name, and the label if the sentence is about a missing value. */
    private static String describe(Argument<?> argument, boolean labelled) {
        if (!argument.isOption()) {
            return "positional parameter (" + argument.label() + ")";
        }
        return "option '" + argument.longestName() + "'" + (labelled ? " (" + argument.label() + ")" : "");
    }

    private CommandLineException fault(String message) {
        return CommandLineException.of(current, message);
    }
}
