package io.limbeck.migrate.runner;

import picocli.CommandLine.Model.ArgSpec;

/** An option without a value. */
record Flag(ArgSpec spec) {
    boolean given() {
        return Boolean.TRUE.equals(spec.getValue());
    }
}
