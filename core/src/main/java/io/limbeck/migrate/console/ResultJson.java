package io.limbeck.migrate.console;

import io.limbeck.migrate.result.Result;

/** Results and failures as one JSON object each, by the schema {@code docs/output.schema.json}. */
public final class ResultJson {
    private ResultJson() {}

    /** One line, no line break at the end. */
    public static String of(String command, Result result, Secrets secrets) {
        throw new UnsupportedOperationException();
    }

    public static String of(String command, Failure failure, Secrets secrets) {
        throw new UnsupportedOperationException();
    }
}
