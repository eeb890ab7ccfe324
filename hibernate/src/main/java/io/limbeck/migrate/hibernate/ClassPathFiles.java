package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.internal.application.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;

/**
 * The files of a class path by name; each jar is opened once. While it is open, other code in this process that opens the same jar shares its
 * directory, and reading that is the expensive part. Not thread-safe.
 */
final class ClassPathFiles implements Resources, AutoCloseable {
    private final List<Path> entries;
    private final Map<Path, JarFile> jars = new HashMap<>();

    ClassPathFiles(List<Path> classPath) {
        entries = classPath.stream().filter(Files::exists).toList();
    }

    @Override
    public Optional<Resource> find(String path) {
        for (Path entry : entries) {
            try {
                Optional<Resource> found = Files.isDirectory(entry) ? inFolder(entry, path) : inJar(entry, path);
                if (found.isPresent()) {
                    return found;
                }
            } catch (IOException e) {
                throw ClassFiles.unreadable(entry, e);
            }
        }
        return Optional.empty();
    }

    private static Optional<Resource> inFolder(Path folder, String path) throws IOException {
        return ClassFiles.inFolder(folder, path)
                .map(bytes -> new Resource(folder.resolve(path).toString(), bytes));
    }

    private Optional<Resource> inJar(Path entry, String path) throws IOException {
        JarFile jar = jars.get(entry);
        if (jar == null) {
            jar = new JarFile(entry.toFile(), false);
            jars.put(entry, jar);
        }
        return ClassFiles.inJar(jar, path).map(bytes -> new Resource(entry + "!/" + path, bytes));
    }

    @Override
    public void close() {
        for (Map.Entry<Path, JarFile> jar : jars.entrySet()) {
            try {
                jar.getValue().close();
            } catch (IOException e) {
                throw ClassFiles.unreadable(jar.getKey(), e);
            }
        }
    }
}
