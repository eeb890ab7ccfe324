package io.limbeck.migrate.runner;

import io.limbeck.migrate.runner.arguments.Argument;

/** An option without a value. */
record Flag(Argument<Boolean> argument) {
    boolean given() {
        return !argument.values().isEmpty();
    }
}
