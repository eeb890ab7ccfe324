package io.limbeck.migrate.runner;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;

/** An option or argument with any number of values. */
record Values(ArgSpec spec) {
    /** The values, or this one if there are none. */
    List<String> or(String otherwise) {
        List<String> given = get();
        return given.isEmpty() ? List.of(otherwise) : given;
    }

    List<String> get() {
        return Optional.ofNullable(spec.<List<String>>getValue())
                .map(List::copyOf)
                .orElse(List.of());
    }
}
