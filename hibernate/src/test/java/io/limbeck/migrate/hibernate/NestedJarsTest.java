package io.limbeck.migrate.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.result.DifferenceInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model of an application that is one jar with jars in it, and of one that is a folder of jars. */
final class NestedJarsTest {
    @TempDir
    private Path folder;

    private Path classes;

    @BeforeEach
    void compile() throws IOException {
        Files.createDirectories(folder.resolve("migrations/versions"));
        classes = Models.compile(
                folder.resolve("classes"),
                "shop.LineItem",
                """
                package shop;

                import jakarta.persistence.*;

                @Entity
                public class LineItem {
                    @Id
                    Long id;

                    @Column(nullable = false)
                    int unitPrice;
                }
                """);
        Models.compile(
                folder.resolve("boot"),
                "org.springframework.boot.SpringApplication",
                "package org.springframework.boot; public class SpringApplication {}");
    }

    @Test
    void springBootJarIsReadDirectly() throws IOException {
        Path boot = folder.resolve("spring-boot.jar");
        jar(boot, folder.resolve("boot"), "", List.of());
        Path app = folder.resolve("app.jar");
        List<Path> libraries =
                Stream.concat(Models.hibernate("6.6").stream(), Stream.of(boot)).toList();
        jar(app, classes, "BOOT-INF/", libraries);
        Set<String> before = unpacked();

        assertThat(wanted(app.toString()))
                .containsExactly("table line_item: added"); // Spring Boot's naming strategy, as the application has it
        assertThat(unpacked()).isEqualTo(before);
    }

    @Test
    void warIsReadDirectly() throws IOException {
        Path app = folder.resolve("app.war");
        jar(app, classes, "WEB-INF/", Models.hibernate("6.6"));

        assertThat(wanted(app.toString())).containsExactly("table LineItem: added");
    }

    @Test
    void starAfterAFolderMeansItsJars() throws IOException {
        Path app = Files.createDirectories(folder.resolve("quarkus-app/app"));
        Path libraries = Files.createDirectories(folder.resolve("quarkus-app/lib/main"));
        jar(app.resolve("shop.jar"), classes, "", List.of());
        for (Path library : Models.hibernate("6.6")) {
            Files.copy(library, libraries.resolve(library.getFileName()));
        }

        assertThat(wanted(app + "/*," + libraries + "/*")).containsExactly("table LineItem: added");
    }

    private List<String> wanted(String classPath) {
        MigrateConfig config = MigrateConfig.builder()
                .workingDirectory(folder)
                .environmentVariables(Map.of())
                .override(ConfigKey.URL, "jdbc:sqlite:" + folder.resolve("app.db"))
                .override(ConfigKey.MODEL_CLASSPATH, classPath)
                .build();
        return Migrator.open(config).check().differences().stream()
                .map(DifferenceInfo::words)
                .map(words -> words.replaceFirst("added.*", "added"))
                .toList();
    }

    private static Set<String> unpacked() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            Set<String> names = new LinkedHashSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("migrate-model"))
                    .sorted()
                    .forEach(names::add);
            return names;
        }
    }

    /** @param home where classes and libraries lie in the jar: {@code BOOT-INF/} */
    private static void jar(Path jar, Path classes, String home, List<Path> libraries) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            String prefix = home.isEmpty() ? "" : home + "classes/";
            if (!home.isEmpty()) {
                out.putNextEntry(new JarEntry(prefix));
                out.putNextEntry(new JarEntry(home + "lib/"));
            }
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entry(out, prefix + classes.relativize(file), file);
            }
            for (Path library : libraries) {
                entry(out, home + "lib/" + library.getFileName(), library);
            }
        }
    }

    private static void entry(JarOutputStream out, String name, Path file) throws IOException {
        out.putNextEntry(new JarEntry(name));
        Files.copy(file, (OutputStream) out);
        out.closeEntry();
    }
}
