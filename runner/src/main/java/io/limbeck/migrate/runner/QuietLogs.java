package io.limbeck.migrate.runner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * Keeps drivers and libraries from writing to our log: through {@code java.util.logging} they print stack traces of errors that they then
 * throw, or recover from.
 *
 * <p>Only the class name is set here; the first log call loads the class, so a start without log calls costs nothing.
 */
public final class QuietLogs {
    private static final String CONFIGURATION = "java.util.logging.config.class";

    public QuietLogs() throws IOException {
        byte[] nothing = ".level=OFF\n".getBytes(StandardCharsets.ISO_8859_1);
        LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(nothing));
    }

    /** @param wanted whether the user is debugging; an own logging configuration means the same */
    static void unless(boolean wanted) {
        if (!wanted && System.getProperty("java.util.logging.config.file") == null) {
            System.getProperties().putIfAbsent(CONFIGURATION, QuietLogs.class.getName());
        }
    }
}
