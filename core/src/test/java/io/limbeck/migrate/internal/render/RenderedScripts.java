package io.limbeck.migrate.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.Migration;
import io.limbeck.migrate.Operations;
import io.limbeck.migrate.op.Operation;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles rendered bodies as strictly as javac can, and runs them against a recorder. */
final class RenderedScripts {
    private final Path folder;
    private final List<ScriptBody> bodies;

    RenderedScripts(Path folder, List<ScriptBody> bodies) {
        this.folder = folder;
        this.bodies = bodies;
    }

    /** What each body's upgrade says. */
    List<List<Operation>> upgrades() throws Exception {
        Path out = compile();
        List<List<Operation>> said = new ArrayList<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {out.toUri().toURL()}, Migration.class.getClassLoader())) {
            for (int i = 0; i < bodies.size(); i++) {
                var constructor = loader.loadClass("S" + i).getDeclaredConstructor();
                constructor.setAccessible(true);
                Recorder recorder = new Recorder();
                ((Migration) constructor.newInstance()).upgrade(recorder);
                said.add(recorder.said);
            }
        }
        return said;
    }

    private Path compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Path out = Files.createDirectories(folder.resolve("out"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            List<Path> paths = new ArrayList<>();
            for (int i = 0; i < bodies.size(); i++) {
                paths.add(Files.writeString(folder.resolve("S" + i + ".java"), source("S" + i, bodies.get(i))));
            }
            String core = Path.of(Migration.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .getPath())
                    .toString();
            List<String> options = List.of(
                    "-Xlint:all", "-Werror", "-proc:none", "-encoding", "UTF-8", "-cp", core, "-d", out.toString());
            compiler.getTask(null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(paths))
                    .call();
            assertThat(diagnostics.getDiagnostics()).isEmpty();
        }
        return out;
    }

    static String source(String className, ScriptBody body) {
        StringBuilder text = new StringBuilder("import static io.limbeck.migrate.schema.Types.*;\n");
        body.imports().forEach(name -> text.append("import ").append(name).append(";\n"));
        text.append("import io.limbeck.migrate.*;\nclass ").append(className).append(" implements Migration {\n");
        text.append("    @Override public void upgrade(Operations op) {\n");
        body.upgrade().forEach(line -> text.append("        ").append(line).append('\n'));
        text.append("    }\n    @Override public void downgrade(Operations op) {\n");
        body.downgrade().forEach(line -> text.append("        ").append(line).append('\n'));
        return text.append("    }\n}\n").toString();
    }

    private static final class Recorder implements Operations {
        private final List<Operation> said = new ArrayList<>();

        @Override
        public void apply(Operation operation) {
            said.add(operation);
        }

        @Override
        public Connection connection() {
            throw new AssertionError("no connection");
        }

        @Override
        public String database() {
            return "none";
        }

        @Override
        public Map<String, String> arguments() {
            return Map.of();
        }
    }
}
