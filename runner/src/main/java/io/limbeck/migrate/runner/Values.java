package io.limbeck.migrate.runner;

import io.limbeck.migrate.runner.arguments.Argument;
import java.util.List;

/** An option or argument with any number of values. */
record Values(Argument<String> argument) {
    /** The values, or this one if there are none. */
    List<String> or(String otherwise) {
        List<String> given = get();
        return given.isEmpty() ? List.of(otherwise) : given;
    }

    List<String> get() {
        return argument.values();
    }
}
