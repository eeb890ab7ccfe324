package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.model.ModelRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Class paths with one of several Hibernates, as users have them. */
final class Models {
    static final List<String> VERSIONS = List.of("6.4", "6.6", "7");

    /** The folder that holds the test model {@code zoo}, among other classes. */
    static final Path ZOO = testClasses();

    private Models() {}

    /** The jars of one Hibernate, what it needs included. */
    static List<Path> hibernate(String version) {
        List<Path> jars = new ArrayList<>(jarsIn(Path.of("target/hibernate", version)));
        jars.addAll(jarsIn(Path.of("target/hibernate/common")));
        return jars;
    }

    static List<Path> classPath(String version, Path... models) {
        List<Path> classPath = new ArrayList<>(List.of(models));
        classPath.addAll(hibernate(version));
        return classPath;
    }

    /** As the setting {@code model.classpath} takes them. */
    static String joined(List<Path> classPath) {
        return String.join(
                ",",
                classPath.stream()
                        .map(entry -> entry.toAbsolutePath().toString())
                        .toList());
    }

    static EntityModel read(List<Path> classPath, String model, String database, Map<String, String> settings) {
        return HibernateModel.read(
                new ModelRequest(classPath, ClassLoader.getPlatformClassLoader(), model, settings, database));
    }

    static EntityModel zoo(String version, String database) {
        return read(classPath(version, ZOO), "jpa:zoo", database, Map.of());
    }

    /** Hibernate's module that keeps the history of rows. */
    static List<Path> envers(String version) {
        return jarsIn(Path.of("target/hibernate", "envers-" + version));
    }

    /** What an application gets that asks for {@code spring-boot-starter-data-jpa}, by the version of Spring Boot. */
    static List<Path> springBoot(String version) {
        return jarsIn(Path.of("target/boot", version));
    }

    /** Of it Spring alone, with the Spring Boot that comes with a Hibernate, 6.6 or 7. */
    static List<Path> spring(String version) {
        return springBoot(version.equals("7") ? "4.0" : "3.5").stream()
                .filter(jar -> jar.getFileName().toString().startsWith("spring-"))
                .toList();
    }

    /** Compiles {@code sources} against Jakarta Persistence and Hibernate. */
    static Path compile(Path folder, List<Path> sources) {
        List<Path> classPath = new ArrayList<>(hibernate("6.6"));
        classPath.addAll(envers("6.6"));
        classPath.addAll(spring("6.6"));
        return compile(folder, sources, classPath);
    }

    /** Compiles {@code sources} against {@code libraries} and what {@code folder} holds already. */
    static Path compile(Path folder, List<Path> sources, List<Path> libraries) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> classPath = new ArrayList<>(libraries);
        classPath.add(folder);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-parameters",
                    "-d",
                    Files.createDirectories(folder).toString(),
                    "-cp",
                    String.join(":", classPath.stream().map(Path::toString).toList()));
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call()) {
                throw new IllegalStateException("does not compile: " + sources);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles one class from its text. */
    static Path compile(Path folder, String name, String text) {
        try {
            Path source =
                    folder.resolveSibling(folder.getFileName() + "-src").resolve(name.replace('.', '/') + ".java");
            Files.createDirectories(source.getParent());
            return compile(folder, List.of(Files.writeString(source, text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar of all files of a folder. */
    static Path jar(Path jar, Path folder) {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString()));
                Files.copy(file, out);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> jarsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path testClasses() {
        try {
            return Path.of(Models.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
