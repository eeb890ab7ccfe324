package io.limbeck.migrate.testkit;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.Operations;
import io.limbeck.migrate.op.Operation;

/** What a script of a test calls to do one of {@link Samples}, which an argument names. */
public final class SampleScript {
    private SampleScript() {}

    public static void upgrade(Operations op) {
        op.apply(sample(op));
    }

    public static void downgrade(Operations op) {
        op.apply(sample(op).inverse().orElseThrow());
    }

    private static Operation sample(Operations op) {
        return Samples.get(requireNonNull(op.arguments().get("sample"), "sample"));
    }
}
