package io.limbeck.migrate.runner.arguments;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The name, the options and the arguments of a command. */
public abstract class CommandArguments {
    private final String name;
    private final String description;
    private final List<Argument<?>> options = new ArrayList<>();
    private final List<Argument<?>> positionals = new ArrayList<>();

    protected CommandArguments(String name, String description) {
        this.name = requireNonNull(name, "name");
        this.description = requireNonNull(description, "description");
    }

    /** Declares an option or argument; they appear in help in this order. */
    protected final <T> Argument<T> declare(Argument<T> argument) {
        (argument.isOption() ? options : positionals).add(argument);
        return argument;
    }

    public final String name() {
        return name;
    }

    public final String description() {
        return description;
    }

    public final List<Argument<?>> options() {
        return List.copyOf(options);
    }

    /** The arguments without a name. */
    public final List<Argument<?>> positionals() {
        return List.copyOf(positionals);
    }

    /** The option of this name, {@code -m} or {@code --message}. */
    public final Optional<Argument<?>> option(String typed) {
        for (Argument<?> option : options) {
            if (option.names().contains(typed)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
