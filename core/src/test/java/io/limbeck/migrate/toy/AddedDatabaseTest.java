package io.limbeck.migrate.toy;

import io.limbeck.migrate.internal.dialect.Dialect;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database is added by a package of its own and one line that names it: all commands know it then. */
class AddedDatabaseTest {
    @Test
    void addedDatabaseIsMigrated(@TempDir Path folder) throws Exception {
        Path services = folder.resolve("jar/META-INF/services");
        Files.createDirectories(services);
        Files.writeString(services.resolve(Dialect.class.getName()), HsqldbDialect.class.getName());
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = loader(folder.resolve("jar"))) {
            Thread.currentThread().setContextClassLoader(loader);
            loader.loadClass(ToyScenario.class.getName())
                    .getMethod("run", Path.class)
                    .invoke(null, Files.createDirectories(folder.resolve("project")));
        } finally {
            Thread.currentThread().setContextClassLoader(own);
        }
    }

    /** With classes of its own, as the list of databases is read once. */
    private static URLClassLoader loader(Path jar) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(jar.toUri().toURL());
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
