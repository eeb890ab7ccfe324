package io.limbeck.migrate.hibernate;

import java.io.IOException;
import java.io.InputStream;

/**
 * Joins two class paths: it defines this module's package {@code orm} again, so that its references to Hibernate resolve to the model's class
 * path. All other classes of migrate are the running ones, so that values can be passed between the two sides.
 */
final class OrmLoader extends ClassLoader {
    private static final String MIGRATE = "io.limbeck.migrate.";
    private static final String ORM = OrmLoader.class.getPackageName() + ".orm.";

    OrmLoader(ClassLoader model) {
        super(model);
    }

    /** Creates a reader that is linked to the Hibernate of {@code model}. */
    static OrmReader reader(ClassLoader model) {
        String name = ORM + "MetadataReader";
        try {
            return (OrmReader) new OrmLoader(model)
                    .loadClass(name)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " cannot be started", e);
        } catch (NoClassDefFoundError e) {
            throw HibernateFailures.missing(ModelClasses.missing(e), e);
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
