package io.limbeck.migrate.hibernate;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps Hibernate's log out of what our commands print, while a model is read. A logging library on the model's class path would
 * write to standard output, so Hibernate is made to use the JDK's; its faults come as exceptions and lose nothing by it. A
 * Hibernate that the running application uses too is left as it is.
 */
final class QuietLogging {
    private static final String PROVIDER = "org.jboss.logging.provider";
    private static final Logger LOGGER = Logger.getLogger("org.hibernate");

    private QuietLogging() {}

    /** What {@code reading} gives, which goes through {@code model}, the loader made for the model alone. */
    static EntityModel during(ClassLoader model, Supplier<EntityModel> reading) {
        ClassLoader parent = model.getParent();
        boolean shared = parent != null && parent.getResource("org/hibernate/Version.class") != null;
        if (shared || System.getProperty(PROVIDER) != null) {
            return reading.get();
        }
        Level before = LOGGER.getLevel();
        System.setProperty(PROVIDER, "jdk");
        LOGGER.setLevel(before == null ? Level.SEVERE : before);
        try {
            return reading.get();
        } finally {
            System.clearProperty(PROVIDER);
            LOGGER.setLevel(before);
        }
    }
}
