package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.error.HibernateUnusableException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Joins two class paths: the package {@code orm} of this module is defined here anew, so that its references to Hibernate are
 * answered by the model's class path; the rest of migrate is the one that runs, so that values can go from one side to the other.
 */
final class OrmLoader extends ClassLoader {
    private static final String MIGRATE = "io.limbeck.migrate.";
    private static final String ORM = OrmLoader.class.getPackageName() + ".orm.";

    OrmLoader(ClassLoader model) {
        super(model);
    }

    /** A reader linked to the Hibernate of {@code model}. */
    static OrmReader reader(ClassLoader model) {
        String name = ORM + "MetadataReader";
        try {
            return (OrmReader) new OrmLoader(model)
                    .loadClass(name)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " does not start", e);
        } catch (NoClassDefFoundError e) {
            throw HibernateUnusableException.missing(ModelClasses.missing(e), e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(ORM)) {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }
        return name.startsWith(MIGRATE)
                ? Class.forName(name, false, OrmLoader.class.getClassLoader())
                : super.loadClass(name, resolve);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = OrmLoader.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
