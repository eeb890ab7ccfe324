package io.limbeck.migrate.internal.compile;

import io.limbeck.migrate.error.NoCompilerException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles with a compiler of {@code javax.tools}. */
final class ToolCompiler implements ScriptCompiler {
    private final JavaCompiler compiler;

    ToolCompiler(JavaCompiler compiler) {
        this.compiler = compiler;
    }

    static ScriptCompiler find() {
        JavaCompiler system = ToolProvider.getSystemJavaCompiler();
        if (system != null) {
            return new ToolCompiler(system);
        }
        Iterator<JavaCompiler> services = ServiceLoader.load(JavaCompiler.class, ToolCompiler.class.getClassLoader())
                .iterator();
        String why = "It is a JRE without the module jdk.compiler, and no other compiler is on the class path.";
        while (true) {
            try {
                if (!services.hasNext()) {
                    throw new NoCompilerException(why);
                }
                return new ToolCompiler(services.next());
            } catch (ServiceConfigurationError e) {
                why = "It is a JRE without the module jdk.compiler, and the compiler registered as a service failed: "
                        + e.getMessage();
            }
        }
    }

    @Override
    public List<CompiledScript> compile(List<Source> sources, List<Path> classPath) {
        try (CompileTasks tasks = new CompileTasks(compiler, classPath)) {
            Batch batch = new Batch(tasks);
            byDistinctName(sources).forEach(batch::compile);
            return batch.result(sources);
        }
    }

    /** As few groups as can be with no class name twice in one. */
    private static List<List<Source>> byDistinctName(List<Source> sources) {
        Map<String, Integer> seen = new HashMap<>();
        List<List<Source>> groups = new ArrayList<>();
        for (Source source : sources) {
            int turn = seen.merge(source.className(), 1, Integer::sum) - 1;
            if (turn == groups.size()) {
                groups.add(new ArrayList<>());
            }
            groups.get(turn).add(source);
        }
        return groups;
    }
}
