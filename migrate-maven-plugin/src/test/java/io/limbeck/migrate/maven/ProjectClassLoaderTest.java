package io.limbeck.migrate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.api.Migrator;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectClassLoaderTest {
    private final ClassLoader plugin = getClass().getClassLoader();

    @TempDir
    Path project;

    @Test
    void driverOfTheProjectOverridesTheBundledOne() throws Exception {
        compile("package org.sqlite; public class JDBC {}");

        try (ProjectClassLoader loader = new ProjectClassLoader(List.of(project.toString()), plugin)) {
            assertThat(loader.loadClass("org.sqlite.JDBC").getClassLoader()).isSameAs(loader);
        }
    }

    @Test
    void pluginSuppliesTheDriverThatTheProjectLacks() throws Exception {
        try (ProjectClassLoader loader = new ProjectClassLoader(List.of(), plugin)) {
            assertThat(loader.loadClass("org.sqlite.JDBC").getClassLoader()).isSameAs(plugin);
        }
    }

    @Test
    void migrateItselfAlwaysComesFromThePlugin() throws Exception {
        compile("package io.limbeck.migrate; public class Migrator {}");

        try (ProjectClassLoader loader = new ProjectClassLoader(List.of(project.toString()), plugin)) {
            assertThat(loader.loadClass("io.limbeck.migrate.api.Migrator")).isSameAs(Migrator.class);
        }
    }

    @Test
    void unknownClassIsNotFound() throws Exception {
        try (ProjectClassLoader loader = new ProjectClassLoader(List.of(), plugin)) {
            assertThatThrownBy(() -> loader.loadClass("com.foodplanner.Nothing"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void resourcesOfTheProjectComeFirst() throws Exception {
        Path own = project.resolve("META-INF/maven/plugin.xml");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "<plugin/>");

        try (ProjectClassLoader loader = new ProjectClassLoader(List.of(project.toString()), plugin)) {
            List<URL> all = Collections.list(loader.getResources("META-INF/maven/plugin.xml"));
            assertThat(all).hasSizeGreaterThan(1).startsWith(own.toUri().toURL());
            assertThat(loader.getResource("META-INF/maven/plugin.xml"))
                    .isEqualTo(own.toUri().toURL());
        }
    }

    private void compile(String source) throws IOException {
        String name = source.replaceAll(".*class (\\w+).*", "$1");
        Path file = Files.writeString(project.resolve(name + ".java"), source);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", project.toString(), file.toString());
        assertThat(status).isZero();
    }
}
