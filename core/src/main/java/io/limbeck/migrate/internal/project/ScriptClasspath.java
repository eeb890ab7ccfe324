package io.limbeck.migrate.internal.project;

import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.error.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The user's classes that scripts may use: {@code model.classpath}, with {@code dir/*} read as all jars of a folder.
 *
 * @param entries jars and folders, in order
 */
record ScriptClasspath(List<Path> entries) {
    ScriptClasspath {
        entries = List.copyOf(entries);
    }

    static ScriptClasspath of(MigrateConfig config) {
        List<Path> entries = new ArrayList<>();
        for (String entry : config.modelClasspath()) {
            if (entry.endsWith("/*")) {
                entries.addAll(jars(Path.of(entry.substring(0, entry.length() - 2))));
            } else {
                entries.add(Path.of(entry));
            }
        }
        return new ScriptClasspath(entries);
    }

    private static List<Path> jars(Path folder) {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            files.forEach(jars::add);
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot list the jars in " + folder + ", a folder of model.classpath: " + e,
                    "Fix model.classpath.");
        }
        jars.sort(null);
        return jars;
    }

    /** Sees migrate itself, what {@code parent} sees, and these entries. */
    ClassLoader loader(ClassLoader parent) {
        if (entries.isEmpty()) {
            return parent;
        }
        URL[] urls = entries.stream().map(ScriptClasspath::url).toArray(URL[]::new);
        return new URLClassLoader(urls, parent);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
