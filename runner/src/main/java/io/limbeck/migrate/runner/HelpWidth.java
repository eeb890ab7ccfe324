package io.limbeck.migrate.runner;

import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** How wide help may be. */
final class HelpWidth {
    private static final int UNKNOWN = 100;
    private static final int LEAST = 40;
    private static final int MOST = 200;

    private HelpWidth() {}

    /** What {@code COLUMNS} says, else what the terminal says, which picocli asks; 100 where nobody looks on. */
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
