package io.limbeck.migrate.internal.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder that Quarkus builds, {@code target/quarkus-app}: jars of the application, of what it needs, and of what was generated. */
final class QuarkusApp {
    private static final String RUN = "quarkus-run.jar";

    private QuarkusApp() {}

    /** The folders of jars in it, each with a star, when {@code setting} names such a folder or the jar that starts it. */
    static Stream<String> folders(String setting) {
        Path named = Path.of(setting);
        Path folder = named.endsWith(RUN) ? named.resolveSibling("") : named;
        boolean built = Files.isRegularFile(folder.resolve(RUN)) && Files.isDirectory(folder.resolve("app"));
        return built
                ? List.of("app", "quarkus", "lib/main", "lib/boot").stream()
                        .map(folder::resolve)
                        .filter(Files::isDirectory)
                        .map(jars -> jars + "/*")
                : Stream.of(setting);
    }
}
