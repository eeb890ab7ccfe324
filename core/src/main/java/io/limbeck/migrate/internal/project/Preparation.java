package io.limbeck.migrate.internal.project;

import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.internal.compile.CompiledScripts;
import io.limbeck.migrate.internal.compile.Source;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.operations.JavaRunnable;
import io.limbeck.migrate.internal.operations.RunnableScript;
import io.limbeck.migrate.internal.operations.SqlRunnable;
import io.limbeck.migrate.internal.script.JavaScript;
import io.limbeck.migrate.internal.script.Script;
import io.limbeck.migrate.internal.script.SqlScript;
import io.limbeck.migrate.result.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prepares the scripts of a plan for the run: Java scripts are compiled, all in one batch and without any others. */
public final class Preparation {
    private final Project project;

    public Preparation(Project project) {
        this.project = project;
    }

    /**
     * By revision; none for a plan of stamps.
     *
     * @throws BrokenScriptsException with the faults of SQL scripts; those of Java scripts are reported by the compiler
     */
    public Map<String, RunnableScript> prepare(Plan plan) {
        Map<String, RunnableScript> runnable = new HashMap<>(plan.steps().size() * 2);
        List<JavaScript> java = new ArrayList<>();
        List<ScriptFault> faults = new ArrayList<>();
        for (PlanStep step : plan.steps()) {
            if (step.direction() == Direction.STAMP) {
                continue;
            }
            String id = step.revision().id();
            if (project.scripts().script(id) instanceof SqlScript sql) {
                try {
                    runnable.put(id, new SqlRunnable(sql, project.dialect(), step.direction()));
                } catch (BrokenScriptsException broken) {
                    faults.addAll(broken.faults());
                }
            } else {
                java.add((JavaScript) project.scripts().script(id));
            }
        }
        if (!faults.isEmpty()) {
            throw new BrokenScriptsException(faults);
        }
        compile(java, runnable);
        return runnable;
    }

    private void compile(List<JavaScript> scripts, Map<String, RunnableScript> runnable) {
        if (scripts.isEmpty()) {
            return; // neither a class path nor a cache is needed
        }
        Map<JavaScript, Source> sources = sources(scripts);
        CompiledScripts compiled = CompiledScripts.compile(sources.values(), project.compilation());
        sources.forEach((script, source) -> runnable.put(
                script.header().id(),
                new JavaRunnable(
                        script,
                        source.text(),
                        () -> compiled.load(source),
                        project.dialect().syntax(),
                        project.scriptNames(),
                        thrown -> compiled.lineOf(source, thrown))));
    }

    /** The texts of the Java scripts, each read once more. */
    public static Map<JavaScript, Source> sources(Iterable<? extends Script> scripts) {
        Map<JavaScript, Source> sources = new HashMap<>();
        for (Script script : scripts) {
            if (script instanceof JavaScript java) {
                sources.put(java, new Source(java.source().name(), java.binaryName(), java.text()));
            }
        }
        return sources;
    }
}
