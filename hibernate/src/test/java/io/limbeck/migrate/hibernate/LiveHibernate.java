package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.testkit.TestDatabase;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** One of several Hibernates with the entities of an application, started on live databases. */
final class LiveHibernate implements AutoCloseable {
    private final URLClassLoader loader;
    private final List<Class<?>> classes;
    private final Map<String, String> settings;

    /** @param prefix what the names of the entities and converters begin with */
    LiveHibernate(String version, Path model, String prefix) throws IOException {
        this(version, List.of(model), prefix, Map.of());
    }

    LiveHibernate(String version, List<Path> model, String prefix, Map<String, String> settings) throws IOException {
        List<URL> urls = new ArrayList<>();
        List<Path> entries = new ArrayList<>(model);
        entries.add(Models.ZOO); // has judge.Framework
        for (Path entry : Models.classPath(version, entries.toArray(Path[]::new))) {
            urls.add(entry.toUri().toURL());
        }
        loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        EntityScan scan = EntityScan.of(model);
        List<String> names = new ArrayList<>(scan.entities());
        names.addAll(scan.convertersFor(scan.entities(), List.of()));
        names.removeIf(name -> !name.startsWith(prefix));
        classes = ModelClasses.load(loader, names);
        this.settings = Map.copyOf(settings);
    }

    /** @param ddl {@code create} or {@code validate} */
    void start(TestDatabase database, String ddl) throws ReflectiveOperationException {
        invoke("start", List.class, DataSource.class, String.class, Map.class)
                .on(classes, dataSource(database), ddl, settings);
    }

    /** Stores one row of each entity and finds it again. */
    void use(TestDatabase database, String ddl) throws ReflectiveOperationException {
        invoke("use", List.class, DataSource.class, String.class, Map.class)
                .on(classes, dataSource(database), ddl, settings);
    }

    private Call invoke(String method, Class<?>... parameters) throws ReflectiveOperationException {
        var found = loader.loadClass("judge.Framework").getMethod(method, parameters);
        return arguments -> {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                found.invoke(null, arguments);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("Hibernate: " + e.getCause(), e.getCause());
            } finally {
                thread.setContextClassLoader(before);
            }
        };
    }

    private static DataSource dataSource(TestDatabase database) {
        return (DataSource) Proxy.newProxyInstance(
                ClassLoader.getPlatformClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getConnection" -> database.connect();
                    case "isWrapperFor" -> false;
                    case "toString" -> "a database of the tests"; // Hibernate prints it, and the URL has a password
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private interface Call {
        void on(Object... arguments) throws ReflectiveOperationException;
    }
}
