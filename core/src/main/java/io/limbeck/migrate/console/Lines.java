package io.limbeck.migrate.console;

import java.util.stream.Collectors;

/** Text of several lines. */
final class Lines {
    private Lines() {}

    /** SQL as it stands below the line that speaks of it. */
    static String statement(String sql) {
        String text = sql.strip();
        return indent(text.endsWith(";") ? text : text + ";", "    ");
    }

    /** Every line behind {@code margin}; no line break at the end. */
    static String indent(String text, String margin) {
        return text.lines().map(line -> line.isEmpty() ? line : margin + line).collect(Collectors.joining("\n"));
    }
}
