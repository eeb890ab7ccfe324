package io.limbeck.migrate.testkit;

import io.limbeck.migrate.Operations;

/** What a script of a test calls to do one of {@link Samples}, which an argument names. */
public final class SampleScript {
    private SampleScript() {}

    public static void upgrade(Operations op) {
        op.apply(Samples.get(op.arguments().get("sample")));
    }

    public static void downgrade(Operations op) {
        op.apply(Samples.get(op.arguments().get("sample")).inverse().orElseThrow());
    }
}
