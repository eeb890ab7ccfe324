package io.limbeck.migrate.runner;

import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;

/** An option or argument with one value. */
record Value<T>(ArgSpec spec) {
    /** Empty when it was not given. */
    Optional<T> get() {
        return Optional.ofNullable(spec.<T>getValue());
    }
}
