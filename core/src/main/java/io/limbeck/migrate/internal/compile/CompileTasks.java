package io.limbeck.migrate.internal.compile;

import io.limbeck.migrate.error.ScriptCompileException.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Tasks of one compiler over one class path, which is opened once. */
final class CompileTasks implements AutoCloseable {
    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;
    private final List<String> options;

    CompileTasks(JavaCompiler compiler, List<Path> classPath) {
        this.compiler = compiler;
        this.options = options(compiler);
        this.files = compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of()); // see MemoryFiles
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the class path " + classPath, e);
        }
    }

    /** Compiles sources whose class names differ. */
    Outcome run(List<Source> sources) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<SourceFile> units = sources.stream().map(SourceFile::new).toList();
        MemoryFiles memory = new MemoryFiles(files, units);
        boolean done = compiler.getTask(Writer.nullWriter(), memory, diagnostics, options, null, units)
                .call();

        Map<Source, List<Finding>> errors = new HashMap<>();
        List<Finding> unplaced = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                Optional<Source> source =
                        sources.size() == 1 ? Optional.of(sources.get(0)) : memory.sourceOf(diagnostic.getSource());
                List<Finding> place =
                        source.isEmpty() ? unplaced : errors.computeIfAbsent(source.get(), any -> new ArrayList<>());
                place.add(Findings.of(source, diagnostic));
            }
        }
        boolean failed = !done || !errors.isEmpty() || !unplaced.isEmpty();
        if (failed && errors.isEmpty() && unplaced.isEmpty()) {
            unplaced.add(Findings.silent());
        }
        return new Outcome(failed, memory.classes(), errors, unplaced);
    }

    /** The language is that of the running Java, or the newest that the compiler knows. */
    private static List<String> options(JavaCompiler compiler) {
        String newest = compiler.getSourceVersions().stream()
                .max(Enum::compareTo)
                .map(version -> version.name().substring("RELEASE_".length()))
                .orElse("17");
        int release = Math.min(Runtime.version().feature(), Integer.parseInt(newest));
        List<String> options = new ArrayList<>(List.of("-proc:none", "-g", "-nowarn"));
        // Only a JDK has the tables that --release reads; another compiler must do without.
        boolean ofJdk = compiler.getClass().getModule().getName() != null;
        options.addAll(
                ofJdk ? List.of("--release", "" + release) : List.of("-source", "" + release, "-target", "" + release));
        return options;
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the class path of the compiler", e);
        }
    }
}
