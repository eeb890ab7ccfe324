package io.limbeck.migrate.shell;

import java.util.stream.Collectors;

/** Text of several lines. */
final class Lines {
    private static final int LONGEST = 1_000;
    private static final int MOST = 60;

    private Lines() {}

    /** SQL as printed below the line that refers to it. */
    static String statement(String sql) {
        String text = sql.strip();
        return indent(text.endsWith(";") ? text : text + ";", "    ");
    }

    /** Cuts long lines, with the length of the original. */
    static String shortened(String text) {
        return text.lines()
                .map(line -> line.length() <= LONGEST
                        ? line
                        : line.substring(0, LONGEST) + " … (%,d characters)".formatted(line.length()))
                .collect(Collectors.joining("\n"));
    }

    /** The first lines of what may have thousands. */
    static String beginning(String text) {
        long lines = text.lines().count();
        return lines <= MOST
                ? text
                : text.lines().limit(MOST).collect(Collectors.joining("\n")) + "\n… (%,d lines)".formatted(lines);
    }

    /** Every line after {@code margin}; no line break at the end. */
    static String indent(String text, String margin) {
        return text.lines().map(line -> line.isEmpty() ? line : margin + line).collect(Collectors.joining("\n"));
    }
}
