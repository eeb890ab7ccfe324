package io.limbeck.migrate.internal.compile;

import io.limbeck.migrate.testkit.Need;
import io.limbeck.migrate.testkit.TimeLimit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Runs {@link RunScript} in processes of their own, with another Java. */
final class ChildJava {
    private final Path home;
    private final List<String> before = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private Path temp = Path.of(System.getProperty("java.io.tmpdir"));

    private ChildJava(Path home) {
        this.home = home;
        classPath.add(CoreClasses.location().orElseThrow());
        classPath.add(place(RunScript.class));
    }

    static ChildJava running() {
        return new ChildJava(Path.of(System.getProperty("java.home")));
    }

    static ChildJava in(Path home) {
        return new ChildJava(home);
    }

    /** A Java made by jlink with these modules and what they need; kept in {@code target} for the next run. */
    static ChildJava jlinked(String modules) {
        ToolProvider jlink = ToolProvider.findFirst("jlink").orElse(null);
        Need.of("jlink").met(jlink != null, "this Java has no jlink to make a JRE with");
        Path image = Path.of("target", "jre-" + Runtime.version().feature() + "-" + modules.replace(',', '-'));
        if (!Files.exists(image.resolve("release"))) {
            PrintWriter out = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
            int exit = jlink.run(
                    out,
                    out,
                    "--add-modules",
                    modules,
                    "--output",
                    image.toString(),
                    "--strip-debug",
                    "--no-man-pages");
            Need.of("jlink").met(exit == 0, "jlink cannot make a JRE here (a JDK without jmods)");
        }
        return new ChildJava(image.toAbsolutePath());
    }

    ChildJava withEclipseCompiler() {
        classPath.add(place(EclipseCompiler.class));
        return this;
    }

    ChildJava withTemp(Path folder) {
        temp = folder;
        return this;
    }

    /** A command that ends in running its arguments. */
    ChildJava behind(String... command) {
        before.addAll(List.of(command));
        return this;
    }

    Process start(String... args) {
        List<String> command = new ArrayList<>(before);
        command.add(home.resolve("bin/java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + temp));
        command.add("-cp");
        command.add(String.join(":", classPath.stream().map(Path::toString).toList()));
        command.add(RunScript.class.getName());
        command.addAll(Arrays.asList(args));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            return TimeLimit.on(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String run(String... args) {
        return output(start(args));
    }

    static String output(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest of the Java 25 homes on this machine. */
    static Stream<Path> homesOf25() throws IOException {
        Path homes = Path.of("/usr/lib/jvm");
        return Files.isDirectory(homes)
                ? Files.list(homes)
                        .filter(home ->
                                home.getFileName().toString().contains("25") && Files.exists(home.resolve("bin/java")))
                : Stream.empty();
    }

    private static Path place(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
