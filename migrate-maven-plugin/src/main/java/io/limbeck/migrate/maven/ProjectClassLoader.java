package io.limbeck.migrate.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.codehaus.plexus.util.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * The project's classes as its application sees them: the JDK, then the project's class path, and the plugin's own only as a last resort,
 * so that the project's driver wins over the one bundled with the plugin. migrate's own classes always come from the plugin, so that
 * scripts and plugin share them.
 */
final class ProjectClassLoader extends URLClassLoader {
    private static final String OURS = "io.limbeck.migrate.";

    private final ClassLoader plugin;

    ProjectClassLoader(Collection<String> classpath, ClassLoader plugin) {
        super("migrate-project", urls(classpath), ClassLoader.getPlatformClassLoader());
        this.plugin = plugin;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return name.startsWith(OURS)
                ? either(name, plugin::loadClass, super::findClass)
                : either(name, super::findClass, plugin::loadClass);
    }

    @Override
    public @Nullable URL findResource(String name) {
        URL ofProject = super.findResource(name);
        return ofProject == null ? plugin.getResource(name) : ofProject;
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        List<URL> found = new ArrayList<>(Collections.list(super.findResources(name)));
        found.addAll(Collections.list(plugin.getResources(name)));
        return Collections.enumeration(found);
    }

    private static Class<?> either(String name, Search first, Search second) throws ClassNotFoundException {
        try {
            return first.find(name);
        } catch (ClassNotFoundException e) {
            return second.find(name);
        }
    }

    private interface Search {
        Class<?> find(String name) throws ClassNotFoundException;
    }

    private static URL[] urls(Collection<String> classpath) {
        try {
            return FileUtils.toURLs(classpath.stream().map(File::new).toArray(File[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
