package io.limbeck.migrate.shell;

import io.limbeck.migrate.error.UsageException;
import java.util.Locale;
import java.util.Map;

/** The format of the lines on standard error. */
public enum LogFormat {
    /** For people. */
    LINES,
    /** One JSON object per line, for collectors of container logs. */
    JSON;

    /**
     * The format set in {@code MIGRATE_LOG}; lines if not set.
     *
     * @throws UsageException for an unknown value
     */
    public static LogFormat of(Map<String, String> environment) {
        String word = environment.getOrDefault("MIGRATE_LOG", "").strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "", "lines" -> LINES;
            case "json" -> JSON;
            default ->
                throw new UsageException(
                        "MIGRATE_LOG=" + word + " is not a valid log format.",
                        "Set it to json or lines, or unset it for lines.");
        };
    }
}
