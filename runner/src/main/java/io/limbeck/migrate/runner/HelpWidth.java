package io.limbeck.migrate.runner;

import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** The width of help output. */
final class HelpWidth {
    private static final int UNKNOWN = 100;
    private static final int LEAST = 40;
    private static final int MOST = 200;

    private HelpWidth() {}

    /** The value of {@code COLUMNS}, else the terminal's width as picocli finds it, else 100. */
    static int of(Map<String, String> environment, boolean terminal) {
        String columns = environment.getOrDefault("COLUMNS", "");
        if (columns.matches("[0-9]{1,4}")) {
            return within(Integer.parseInt(columns));
        }
        return terminal
                ? within(CommandSpec.create().usageMessage().autoWidth(true).width())
                : UNKNOWN;
    }

    private static int within(int columns) {
        return Math.min(MOST, Math.max(LEAST, columns));
    }
}
