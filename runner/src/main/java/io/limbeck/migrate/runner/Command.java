package io.limbeck.migrate.runner;

import io.limbeck.migrate.runner.arguments.Argument;
import io.limbeck.migrate.runner.arguments.Argument.Count;
import io.limbeck.migrate.runner.arguments.CommandArguments;
import io.limbeck.migrate.runner.arguments.NotConvertedException;

/** A command's name, options and arguments; subclasses declare each as a field. */
abstract class Command extends CommandArguments {
    Command(String name, String description) {
        super(name, description);
    }

    /** An option without a value. */
    final Flag flag(String description, String... names) {
        return new Flag(declare(Argument.flag(description, names)));
    }

    final Value<String> text(String label, String description, String... names) {
        return new Value<>(declare(option(label, description, names)));
    }

    final Value<String> requiredText(String label, String description, String... names) {
        return new Value<>(declare(option(label, description, names).mandatory()));
    }

    /** May be repeated. */
    final Values texts(String label, String description, String... names) {
        return new Values(declare(Argument.option(Count.ANY, typed -> typed, label, description, names)));
    }

    final Value<Integer> number(String label, String description, String... names) {
        return new Value<>(declare(Argument.option(Count.ONE, Command::integer, label, description, names)));
    }

    /** One of a few keywords. */
    final <E extends Enum<E>> Value<E> word(Class<E> words, String label, String description, String... names) {
        return new Value<>(declare(Argument.option(Count.ONE, new WordConverter<>(words), label, description, names)));
    }

    final Value<String> argument(String label, String description) {
        return new Value<>(declare(positional(Count.ONE, label, description).mandatory()));
    }

    final Value<String> optionalArgument(String label, String description) {
        return new Value<>(declare(positional(Count.ONE, label, description)));
    }

    /** Any number. */
    final Values arguments(String label, String description) {
        return new Values(declare(positional(Count.ANY, label, description)));
    }

    private static Argument<String> option(String label, String description, String... names) {
        return Argument.option(Count.ONE, typed -> typed, label, description, names);
    }

    private static Argument<String> positional(Count count, String label, String description) {
        return Argument.positional(count, typed -> typed, label, description);
    }

    private static Integer integer(String typed) throws NotConvertedException {
        try {
            return Integer.parseUnsignedInt(typed);
        } catch (NumberFormatException e) {
            throw new NotConvertedException("'" + typed + "' is not an int");
        }
    }
}
