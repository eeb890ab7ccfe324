package io.limbeck.migrate.internal.write;

import io.limbeck.migrate.Migration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated scripts as strictly as javac can. */
final class GeneratedJava {
    private GeneratedJava() {}

    /** The complaints, by script; each text is compiled on its own, all in one task. */
    static List<String> complaints(Path folder, Map<String, String> textsByName) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        String core = Path.of(Migration.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            List<Path> paths = new ArrayList<>();
            for (Map.Entry<String, String> text : textsByName.entrySet()) {
                // A package of its own keeps classes of the same name apart.
                Path home = Files.createDirectories(folder.resolve("p" + paths.size()));
                paths.add(Files.writeString(
                        home.resolve(text.getKey()), "package p" + paths.size() + ";\n" + text.getValue()));
            }
            List<String> options = List.of(
                    "-Xlint:all,-auxiliaryclass",
                    "-Werror",
                    "-proc:none",
                    "-encoding",
                    "UTF-8",
                    "-cp",
                    core,
                    "-d",
                    Files.createDirectories(folder.resolve("out")).toString());
            boolean done = compiler.getTask(
                            null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(paths))
                    .call();
            List<String> complaints = new ArrayList<>(
                    diagnostics.getDiagnostics().stream().map(Object::toString).toList());
            if (!done && complaints.isEmpty()) {
                complaints.add("failed");
            }
            return complaints;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
