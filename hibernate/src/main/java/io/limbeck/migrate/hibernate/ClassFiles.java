package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.error.ModelException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The files of one class path entry, a folder or a jar. */
final class ClassFiles {
    /** Hibernate's jars are large and need not be searched: Envers and the like register their own entities. */
    private static final String HIBERNATE = "org/hibernate/";

    /** Receives the bytes of a class file. */
    interface Visitor {
        void visit(byte[] bytes) throws IOException;
    }

    private ClassFiles() {}

    /** Passes every class file to {@code visitor}, except Hibernate's own and those for other Java versions; returns their number. */
    static int each(Path entry, Visitor visitor) {
        try {
            return Files.isDirectory(entry) ? eachOfFolder(entry, visitor) : eachOfJar(entry, visitor);
        } catch (IOException e) {
            throw unreadable(entry, e);
        }
    }

    private static int eachOfFolder(Path folder, Visitor visitor) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> isClass(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            visitor.visit(Files.readAllBytes(file));
        }
        return files.size();
    }

    private static int eachOfJar(Path jar, Visitor visitor) throws IOException {
        int count = 0;
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (isClass(entry.getName()) && !entry.getName().startsWith("META-INF/")) {
                    if (!entry.getName().startsWith(HIBERNATE)) {
                        try (InputStream in = file.getInputStream(entry)) {
                            visitor.visit(in.readAllBytes());
                        }
                    }
                    count++;
                }
            }
        }
        return count;
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class");
    }

    /** The bytes of one file in {@code entry}, by its path with slashes. */
    static Optional<byte[]> read(Path entry, String name) {
        try {
            if (Files.isDirectory(entry)) {
                return inFolder(entry, name);
            }
            try (JarFile jar = new JarFile(entry.toFile(), false)) {
                return inJar(jar, name);
            }
        } catch (IOException e) {
            throw unreadable(entry, e);
        }
    }

    static Optional<byte[]> inFolder(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    static Optional<byte[]> inJar(JarFile jar, String name) throws IOException {
        JarEntry found = jar.getJarEntry(name);
        if (found == null) {
            return Optional.empty();
        }
        try (InputStream in = jar.getInputStream(found)) {
            return Optional.of(in.readAllBytes());
        }
    }

    static ModelException unreadable(Path entry, IOException cause) {
        return new ModelException(
                ModelException.Kind.MODEL_MAPPING,
                "Cannot read " + entry + ", which is on the model's class path.",
                cause.toString(),
                "Fix or remove it; entries must be folders or jars.",
                cause);
    }
}
