package io.limbeck.migrate.hibernate;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Hibernate's log out of what our commands print, while a model is read. A logging library on the model's class path would
 * write to standard output, so Hibernate is made to use the JDK's; its faults come as exceptions and lose nothing by it. A
 * Hibernate that the running application uses too is left as it is.
 */
final class QuietLogging implements AutoCloseable {
    private static final String PROVIDER = "org.jboss.logging.provider";

    private final Logger logger = Logger.getLogger("org.hibernate");
    private final @Nullable Level levelBefore = logger.getLevel();
    private final boolean chose;

    private QuietLogging(boolean ofModelOnly) {
        chose = ofModelOnly && System.getProperty(PROVIDER) == null;
        if (chose) {
            System.setProperty(PROVIDER, "jdk");
        }
        if (ofModelOnly && levelBefore == null) {
            logger.setLevel(Level.SEVERE);
        }
    }

    /** Until closed, for a reading through {@code model}, the loader made for the model alone. */
    static QuietLogging during(ClassLoader model) {
        String version = "org/hibernate/Version.class";
        ClassLoader parent = model.getParent();
        return new QuietLogging(parent == null || parent.getResource(version) == null);
    }

    @Override
    public void close() {
        if (chose) {
            System.clearProperty(PROVIDER);
        }
        logger.setLevel(levelBefore);
    }
}
