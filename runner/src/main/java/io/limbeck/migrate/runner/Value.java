package io.limbeck.migrate.runner;

import io.limbeck.migrate.runner.arguments.Argument;
import java.util.List;
import java.util.Optional;

/** An option or argument with one value. */
record Value<T>(Argument<T> argument) {
    /** Empty when it was not given. */
    Optional<T> get() {
        List<T> values = argument.values();
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }
}
