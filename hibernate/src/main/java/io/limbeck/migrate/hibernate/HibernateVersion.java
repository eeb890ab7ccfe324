package io.limbeck.migrate.hibernate;

import java.lang.reflect.InvocationTargetException;

/** The version of the model's Hibernate. */
final class HibernateVersion {
    private static final int OLDEST_MAJOR = 6;
    private static final int OLDEST_MINOR = 4;

    private HibernateVersion() {}

    /** The version that it reports, if it can be used. */
    static String require(ClassLoader model) {
        String version = version(model);
        String[] parts = version.split("\\.", 3);
        int major = number(parts[0]);
        int minor = parts.length > 1 ? number(parts[1]) : 0;
        if (major < OLDEST_MAJOR || (major == OLDEST_MAJOR && minor < OLDEST_MINOR)) {
            throw HibernateFailures.tooOld(version);
        }
        return version;
    }

    private static String version(ClassLoader model) {
        String name = "org.hibernate.Version";
        try {
            return (String) Class.forName(name, true, model)
                    .getMethod("getVersionString")
                    .invoke(null);
        } catch (ClassNotFoundException e) {
            throw HibernateFailures.missing(name, e);
        } catch (NoClassDefFoundError e) {
            throw HibernateFailures.missing(ModelClasses.missing(e), e);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(name + " does not report its version", e);
        }
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE; // not in Hibernate's version format: give it a try
        }
    }
}
