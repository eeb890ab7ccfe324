package io.limbeck.migrate.console;

import java.util.stream.Collectors;

/** Text of several lines. */
final class Lines {
    private Lines() {}

    /** Every line behind {@code margin}; no line break at the end. */
    static String indent(String text, String margin) {
        return text.lines().map(line -> line.isEmpty() ? line : margin + line).collect(Collectors.joining("\n"));
    }
}
