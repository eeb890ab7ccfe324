package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The application {@code clinic} with one of several Spring Boots, started as its {@code main} starts it. */
final class LiveSpringBoot implements AutoCloseable {
    private static final Path PROJECT = Path.of("src/test/resources/clinic");

    private final List<Path> classPath;
    private final URLClassLoader loader;

    /** @param driver of the database, which every application brings */
    LiveSpringBoot(String version, Path classes, TestDatabase driver) throws IOException, SQLException {
        List<Path> jars = Models.springBoot(version);
        classPath = new ArrayList<>(List.of(Models.compile(classes, javaFiles(), jars)));
        for (String name : List.of("application.yaml", "application-ward.yaml")) {
            Files.copy(PROJECT.resolve("resources").resolve(name), classes.resolve(name));
        }
        classPath.addAll(jars);
        classPath.add(jar(DriverManager.getDriver(driver.url())));
        loader = new URLClassLoader(
                classPath.stream().map(LiveSpringBoot::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** What its build would run it with. */
    List<Path> classPath() {
        return classPath;
    }

    /** Starts and ends it. */
    void run(TestDatabase database, String... arguments) throws ReflectiveOperationException {
        Stream<String> all =
                Stream.concat(Stream.of("--spring.datasource.url=" + database.url()), Stream.of(arguments));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            loader.loadClass("clinic.Application")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) all.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Spring Boot: " + e.getCause(), e.getCause());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.list(PROJECT.resolve("src/clinic"))) {
            return files.sorted().toList();
        }
    }

    private static Path jar(Driver driver) {
        try {
            return Path.of(driver.getClass()
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
