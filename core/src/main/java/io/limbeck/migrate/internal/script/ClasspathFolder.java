package io.limbeck.migrate.internal.script;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.ScriptFolderException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Scripts inside the application: in jars, also nested ones, and in folders of the class path.
 *
 * @param path without leading and trailing slash
 */
record ClasspathFolder(String path, ClassLoader loader) implements ScriptFolder {
    ClasspathFolder {
        int from = path.startsWith("/") ? 1 : 0;
        path = path.substring(from, path.endsWith("/") && path.length() > from ? path.length() - 1 : path.length());
        requireNonNull(loader, "loader");
    }

    @Override
    public List<ScriptSource> sources() {
        String versions = path.isEmpty() ? "versions" : path + "/versions";
        List<ScriptSource> sources = new ArrayList<>();
        try {
            List<URL> places = Collections.list(loader.getResources(versions));
            if (places.isEmpty()) {
                throw ScriptFolderException.missingOnClasspath(versions);
            }
            for (URL place : places) {
                sources.addAll(in(place, versions));
            }
        } catch (IOException | URISyntaxException | FileSystemNotFoundException e) {
            throw ScriptFolderException.unreadable(CLASSPATH + versions, e);
        }
        return sources;
    }

    @Override
    public Optional<String> packedPath() {
        return Optional.of(path);
    }

    private static List<ScriptSource> in(URL place, String versions) throws IOException, URISyntaxException {
        if (place.getProtocol().equals("file")) {
            return DirectoryFolder.under(Path.of(place.toURI()), CLASSPATH + versions);
        }
        URLConnection connection = place.openConnection();
        if (connection instanceof JarURLConnection inJar) {
            // Without the cache the jar is ours alone, and closed here.
            inJar.setUseCaches(false);
            try (JarFile jar = inJar.getJarFile()) {
                return in(jar, inJar.getEntryName(), versions);
            }
        }
        return DirectoryFolder.under(Path.of(place.toURI()), CLASSPATH + versions);
    }

    /** Inside a jar the folder may lie deeper than its resource name, as {@code BOOT-INF/classes/…} does. */
    private static List<ScriptSource> in(JarFile jar, String entryName, String versions) throws IOException {
        String folder = entryName.endsWith("/") ? entryName : entryName + "/";
        List<ScriptSource> sources = new ArrayList<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            String name = entry.getName();
            if (name.startsWith(folder) && !entry.isDirectory() && isScriptPath(name.substring(folder.length()))) {
                if (entry.getSize() > ScriptSource.LONGEST) {
                    throw ScriptFolderException.tooLong(name, entry.getSize(), ScriptSource.LONGEST);
                }
                try (InputStream bytes = jar.getInputStream(entry)) {
                    sources.add(new ScriptSource.InMemory(
                            CLASSPATH + versions + "/" + name.substring(folder.length()), bytes.readAllBytes()));
                }
            }
        }
        return sources;
    }

    private static boolean isScriptPath(String relative) {
        return !relative.startsWith(".")
                && !relative.contains("/.")
                && ScriptFolder.isScript(relative.substring(relative.lastIndexOf('/') + 1));
    }
}
