package io.limbeck.migrate.runner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * Keeps drivers and libraries from writing into our log: through {@code java.util.logging} they print stack traces of what they then
 * throw, or overcome.
 *
 * <p>It is only named here, and made by the first who logs: a start at which nobody does pays nothing for it.
 */
public final class QuietLogs {
    private static final String CONFIGURATION = "java.util.logging.config.class";

    public QuietLogs() throws IOException {
        byte[] nothing = ".level=OFF\n".getBytes(StandardCharsets.ISO_8859_1);
        LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(nothing));
    }

    /** @param wanted whether somebody looks for a fault; so does who has configured those logs */
    static void unless(boolean wanted) {
        if (!wanted && System.getProperty("java.util.logging.config.file") == null) {
            System.getProperties().putIfAbsent(CONFIGURATION, QuietLogs.class.getName());
        }
    }
}
