package io.limbeck.migrate.runner;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;

/** An option or argument with any number of values. */
record Values(ArgSpec spec) {
    List<String> get() {
        return Optional.ofNullable(spec.<List<String>>getValue())
                .map(List::copyOf)
                .orElse(List.of());
    }
}
