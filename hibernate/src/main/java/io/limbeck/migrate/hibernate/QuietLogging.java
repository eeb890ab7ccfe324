package io.limbeck.migrate.hibernate;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps Hibernate's log out of our commands' output while a model is read. A logging library on the model's class path would write to
 * standard output, so Hibernate is made to use the JDK's; errors are thrown as exceptions, so nothing is lost. A Hibernate that the running
 * application uses too is left alone.
 */
final class QuietLogging {
    private static final String PROVIDER = "org.jboss.logging.provider";
    private static final Logger LOGGER = Logger.getLogger("org.hibernate");

    private QuietLogging() {}

    /** The result of {@code reading}, which uses {@code model}, a loader created only for the model. */
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
