package io.limbeck.migrate.internal.model;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.config.MigrateConfig;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Where the model's classes are: {@code model.classpath} with {@code dir/*}, Spring Boot jars and Quarkus folders taken apart, or,
 * where nobody set it, the class path of the program that runs. What was unpacked is deleted on closing.
 */
final class ModelClasspath implements AutoCloseable {
    /** Where jars that carry jars keep classes and jars. */
    private static final List<String> HOMES = List.of("BOOT-INF/", "WEB-INF/");

    private final List<Path> entries;
    private final ClassLoader parent;
    private final Optional<Path> unpacked;

    private ModelClasspath(List<Path> entries, ClassLoader parent, Optional<Path> unpacked) {
        this.entries = List.copyOf(entries);
        this.parent = requireNonNull(parent, "parent");
        this.unpacked = unpacked;
    }

    static ModelClasspath of(MigrateConfig config) {
        if (config.modelClasspath().isEmpty()) {
            return new ModelClasspath(ofThisProgram(), config.classLoader(), Optional.empty());
        }
        try {
            List<Path> entries = new ArrayList<>();
            Optional<Path> unpacked = Optional.empty();
            for (Path entry : listed(config.modelClasspath())) {
                Optional<String> home = home(entry);
                if (home.isEmpty()) {
                    entries.add(entry);
                } else {
                    Path folder = unpacked.isPresent() ? unpacked.get() : Files.createTempDirectory("migrate-model");
                    unpacked = Optional.of(folder);
                    entries.addAll(unpack(entry, home.get(), folder.resolve(String.valueOf(entries.size()))));
                }
            }
            return new ModelClasspath(entries, ClassLoader.getPlatformClassLoader(), unpacked);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack the jars of model.classpath", e);
        }
    }

    private static List<Path> ofThisProgram() {
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static List<Path> listed(List<String> settings) throws IOException {
        List<Path> entries = new ArrayList<>();
        for (String setting : settings.stream().flatMap(QuarkusApp::folders).toList()) {
            Path folder = Path.of(setting.endsWith("/*") ? setting.substring(0, setting.length() - 2) : setting);
            if (!setting.endsWith("/*")) {
                entries.add(folder);
            } else if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
                    List<Path> found = new ArrayList<>();
                    jars.forEach(found::add);
                    found.sort(Comparator.naturalOrder());
                    entries.addAll(found);
                }
            } else {
                entries.add(folder); // named where nothing is found
            }
        }
        return entries;
    }

    private static Optional<String> home(Path entry) throws IOException {
        if (!Files.isRegularFile(entry)) {
            return Optional.empty();
        }
        try (JarFile jar = new JarFile(entry.toFile(), false)) {
            return HOMES.stream()
                    .filter(home -> jar.getEntry(home + "classes/") != null || jar.getEntry(home + "lib/") != null)
                    .findFirst();
        }
    }

    private static List<Path> unpack(Path jar, String home, Path into) throws IOException {
        Path classes = Files.createDirectories(into.resolve("classes"));
        List<Path> entries = new ArrayList<>(List.of(classes));
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                String name = entry.getName();
                boolean wanted = name.startsWith(home + "classes/") || name.startsWith(home + "lib/");
                Path target = into.resolve(wanted ? name.substring(home.length()) : "")
                        .normalize();
                if (!wanted || entry.isDirectory() || !target.startsWith(into)) {
                    continue;
                }
                Files.createDirectories(requireNonNull(target.getParent()));
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, target);
                }
                if (name.startsWith(home + "lib/") && name.endsWith(".jar")) {
                    entries.add(target);
                }
            }
        }
        return entries;
    }

    List<Path> entries() {
        return entries;
    }

    ClassLoader parent() {
        return parent;
    }

    @Override
    public void close() {
        if (unpacked.isEmpty()) {
            return;
        }
        try (Stream<Path> files = Files.walk(unpacked.get())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + unpacked.get(), e);
        }
    }
}
