package io.limbeck.migrate.testkit;

import io.limbeck.migrate.schema.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The model {@code java:io.limbeck.migrate.testkit.RandomModel}: what a test last wished for. */
public final class RandomModel {
    @Nullable
    private static Schema wanted;

    private RandomModel() {}

    static void wants(Schema schema) {
        wanted = schema;
    }

    /** Asked by the comparison. */
    public static Schema schema() {
        return Objects.requireNonNull(wanted, "no test has said what it wants");
    }
}
