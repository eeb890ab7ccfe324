package io.limbeck.migrate.spring;

import io.limbeck.migrate.Migration;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.testkit.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The application {@code notes} of the test resources, with one of several Spring Boots. */
final class BootApplication {
    private static final Path SOURCES = Path.of("src/test/resources/notes");
    private static final List<String> LIBRARIES_OF_CORE = List.of(
            "com.samskivert.mustache.Mustache",
            "net.gcardone.junidecode.Junidecode",
            "com.grack.nanojson.JsonWriter",
            "org.yaml.snakeyaml.Yaml");

    private final String version;
    private final Path folder;
    private final Path classes;
    private final List<Path> libraries = new ArrayList<>();

    BootApplication(String version, Path folder, TestDatabase database) throws Exception {
        this.version = version;
        this.folder = folder;
        this.classes = Files.createDirectories(folder.resolve("classes"));
        libraries.addAll(jars(Path.of("target/boot", version)));
        libraries.add(location(MigrateAutoConfiguration.class));
        libraries.add(location(Migration.class));
        for (String library : LIBRARIES_OF_CORE) {
            try {
                libraries.add(location(Class.forName(library)));
            } catch (ClassNotFoundException shaded) {
                continue; // into core's jar
            }
        }
        libraries.add(location(driver(database)));
        compile();
    }

    private static Class<?> driver(TestDatabase database) throws SQLException {
        return DriverManager.getDriver(database.url()).getClass();
    }

    /** With Flyway, and what configures it. */
    BootApplication withFlyway() throws IOException {
        libraries.addAll(jars(Path.of("target/flyway", version)));
        return this;
    }

    Path folder() {
        return folder;
    }

    private void compile() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src/notes"));
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-parameters", "-d", classes.toString(), "-cp", classPath()));
        for (Path file : files(SOURCES)) {
            if (file.toString().endsWith(".java")) {
                String slice = version.equals("3.5")
                        ? "org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest"
                        : "org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest";
                Path copy = sources.resolve(file.getFileName());
                Files.writeString(copy, Files.readString(file).replace("DATA_JPA_TEST", slice));
                arguments.add(copy.toString());
            } else if (Files.isRegularFile(file)) {
                Files.copy(file, classes.resolve(file.getFileName()));
            }
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("The application does not compile.");
        }
        copyScripts(classes);
    }

    /** The scripts, into the folder {@code migrations} of another folder. */
    static void copyScripts(Path target) throws IOException {
        Path versions = Files.createDirectories(target.resolve("migrations/versions"));
        for (Path script : files(SOURCES.resolve("versions"))) {
            Files.copy(script, versions.resolve(script.getFileName()));
        }
    }

    /** What the goal {@code compile} does at prepare-package. */
    BootApplication compileScripts() {
        Migrator.open(MigrateConfig.builder()
                        .workingDirectory(folder)
                        .environmentVariables(Map.of())
                        .override("migrations", classes.resolve("migrations").toString(), "test")
                        .build())
                .compile();
        return this;
    }

    /** Packed, and started with {@code java -jar}. */
    BootProcess startJar(TestDatabase database, String... arguments) throws IOException {
        Path jar = FatJar.pack(folder.resolve("notes.jar"), classes, libraries);
        List<String> all =
                new ArrayList<>(List.of("-jar", jar.toString(), "--spring.datasource.url=" + database.url()));
        all.addAll(List.of(arguments));
        return BootProcess.start(folder, all);
    }

    /** Unpacked, as a build tool or an IDE starts it. */
    BootProcess startMain(String main) throws IOException {
        return BootProcess.start(folder, List.of("-cp", classPath(), main));
    }

    private String classPath() {
        return Stream.concat(Stream.of(classes), libraries.stream())
                .map(entry -> entry.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> jars(Path folder) throws IOException {
        return files(folder).stream().map(Path::toAbsolutePath).toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Path location(Class<?> type) throws Exception {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
