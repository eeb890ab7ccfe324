package io.limbeck.migrate.runner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** What the finished {@code runner.jar} is made of, in words. */
final class RunnerJar {
    static final Path FILE = Path.of("target/runner.jar").toAbsolutePath();
    private static final int MEGABYTE = 1 << 20;

    private RunnerJar() {}

    /** What a reviewer wants to see change knowingly: manifest, packages, services, native libraries, licences, size. */
    static String description() throws IOException {
        try (JarFile jar = new JarFile(FILE.toFile())) {
            TreeSet<String> packages = new TreeSet<>();
            TreeSet<String> natives = new TreeSet<>();
            TreeSet<String> jna = new TreeSet<>();
            TreeSet<String> others = new TreeSet<>();
            Map<String, String> services = new TreeMap<>();
            for (JarEntry entry :
                    jar.stream().filter(file -> !file.isDirectory()).toList()) {
                String name = entry.getName();
                if (name.startsWith("META-INF/services/")) {
                    services.put(name.substring("META-INF/services/".length()), lines(jar, entry));
                } else if (name.startsWith("org/sqlite/native/")) {
                    natives.add(name.substring("org/sqlite/native/".length()));
                } else if (name.startsWith("com/sun/jna/") && name.contains("libjnidispatch")) {
                    jna.add(name.substring("com/sun/jna/".length()));
                } else if (name.endsWith(".class") && !name.startsWith("META-INF/")) {
                    packages.add(beginning(name));
                } else if (name.startsWith("META-INF/") || !name.contains("/")) {
                    others.add(name);
                }
            }
            return section("manifest", manifest(jar.getManifest().getMainAttributes()))
                    + section("packages", packages)
                    + section(
                            "services",
                            services.entrySet().stream()
                                    .map(service -> service.getKey() + " -> " + service.getValue())
                                    .toList())
                    + section("SQLite's engine for", natives)
                    + section("JNA for", jna)
                    + section("beside the classes", others)
                    + "size: below " + (Files.size(FILE) / MEGABYTE + 1) + " MB\n";
        }
    }

    private static TreeSet<String> manifest(Attributes attributes) {
        return attributes.entrySet().stream()
                .filter(entry -> !entry.getKey().toString().matches("Created-By|Build-Jdk-Spec|Implementation-Version"))
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Two names deep, four for what is ours: {@code io.limbeck.migrate.shaded}. */
    private static String beginning(String classFile) {
        String[] names = classFile.split("/");
        int depth = Math.min(names.length - 1, classFile.startsWith("io/limbeck/") ? 4 : 2);
        return String.join(".", Arrays.copyOf(names, depth));
    }

    private static String lines(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.contains("#")
                            ? line.substring(0, line.indexOf('#')).strip()
                            : line)
                    .filter(line -> !line.isBlank())
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }

    private static String section(String title, Iterable<String> lines) {
        StringBuilder text = new StringBuilder(title).append(":\n");
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }
}
