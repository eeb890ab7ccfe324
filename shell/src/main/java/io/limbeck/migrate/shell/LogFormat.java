package io.limbeck.migrate.shell;

import io.limbeck.migrate.error.UsageException;
import java.util.Locale;
import java.util.Map;

/** How the lines on standard error look. */
public enum LogFormat {
    /** For people. */
    LINES,
    /** One JSON object a line, for what collects the logs of containers. */
    JSON;

    /**
     * What {@code MIGRATE_LOG} says; lines for people unless set.
     *
     * @throws UsageException for an unknown word
     */
    public static LogFormat of(Map<String, String> environment) {
        String word = environment.getOrDefault("MIGRATE_LOG", "").strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "", "lines" -> LINES;
            case "json" -> JSON;
            default ->
                throw new UsageException(
                        "MIGRATE_LOG=" + word + " is no form of a log.",
                        "Write json or lines, or leave it out for lines.");
        };
    }
}
