package io.limbeck.migrate.internal.compile;

import io.limbeck.migrate.error.NoCompilerException;
import io.limbeck.migrate.error.ScriptCompileException;
import io.limbeck.migrate.error.ScriptCompileException.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles with a compiler of {@code javax.tools}: one task for the whole batch, and then, alone, the few scripts that the
 * company of the others has changed.
 *
 * <p>Scripts of one task see each other's classes, but run apart from each other, each in its own class loader. So a script
 * whose classes mention another script's, or that has errors, is compiled a second time alone; that answer counts.
 */
final class ToolCompiler implements ScriptCompiler {
    /** Beyond so many broken scripts the errors of the batch are taken as they are; nobody reads them all. */
    private static final int BROKEN_ALONE = 20;

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
                why = "It is a JRE without the module jdk.compiler, and the compiler registered as a service fails: "
                        + e.getMessage();
            }
        }
    }

    @Override
    public List<CompiledScript> compile(List<Source> sources, List<Path> classPath) {
        Map<Source, Map<String, byte[]>> classes = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        try (CompileTasks tasks = new CompileTasks(compiler, classPath)) {
            for (List<Source> group : byDistinctName(sources)) {
                compileGroup(tasks, group, classes, findings);
            }
        }
        if (!findings.isEmpty()) {
            throw new ScriptCompileException(findings);
        }
        return sources.stream()
                .map(source -> new CompiledScript(source, classes.getOrDefault(source, Map.of())))
                .toList();
    }

    /** A task for all; after errors another for those who had none, until a round needs no exception. */
    private static void compileGroup(
            CompileTasks tasks, List<Source> group, Map<Source, Map<String, byte[]>> classes, List<Finding> findings) {
        List<Source> remaining = group;
        int broken = 0;
        while (!remaining.isEmpty()) {
            Outcome batch = tasks.run(remaining);
            List<Source> innocent = remaining.size() == 1
                    ? remaining
                    : remaining.stream().filter(batch::standsAlone).toList();
            Set<Source> settled = new HashSet<>(innocent);
            for (Source source : remaining) {
                if (!settled.contains(source)) {
                    boolean again = !batch.hasErrors(source) || broken < BROKEN_ALONE;
                    Outcome alone = again ? tasks.run(List.of(source)) : batch;
                    broken += alone.hasErrors(source) ? 1 : 0;
                    alone.collect(List.of(source), classes, findings);
                }
            }
            if (!batch.failed() || innocent.size() == remaining.size()) {
                batch.collect(innocent, classes, findings);
                return;
            }
            remaining = innocent;
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
