package io.limbeck.migrate.internal.command;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.compile.CompiledScripts;
import io.limbeck.migrate.internal.compile.Source;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.runtime.JavaRunnable;
import io.limbeck.migrate.internal.runtime.RunnableScript;
import io.limbeck.migrate.internal.runtime.SqlRunnable;
import io.limbeck.migrate.internal.script.JavaScript;
import io.limbeck.migrate.internal.script.Script;
import io.limbeck.migrate.internal.script.SqlScript;
import io.limbeck.migrate.result.Direction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the scripts of a plan ready to run: the Java ones are compiled, all in one batch and nothing beside them. */
final class Preparation {
    private final Project project;

    Preparation(Project project) {
        this.project = project;
    }

    /** By revision; none for a plan of stamps. */
    Map<String, RunnableScript> prepare(Plan plan) {
        List<Script> scripts = plan.steps().stream()
                .filter(step -> step.direction() != Direction.STAMP)
                .map(this::script)
                .toList();
        Map<JavaScript, Source> sources = sources(scripts);
        CompiledScripts compiled = CompiledScripts.compile(sources.values(), project.compilation());
        Map<String, RunnableScript> runnable = new HashMap<>(scripts.size() * 2);
        for (Script script : scripts) {
            runnable.put(script.header().id(), runnable(script, sources, compiled));
        }
        return runnable;
    }

    private Script script(PlanStep step) {
        return project.scripts().script(step.revision().id());
    }

    private RunnableScript runnable(Script script, Map<JavaScript, Source> sources, CompiledScripts compiled) {
        if (script instanceof SqlScript sql) {
            return new SqlRunnable(sql, project.dialect());
        }
        JavaScript java = (JavaScript) script;
        Source source = requireNonNull(sources.get(java));
        return new JavaRunnable(
                java,
                () -> compiled.load(source),
                project.dialect().syntax(),
                thrown -> compiled.lineOf(source, thrown));
    }

    /** The texts of the Java scripts, each read once more. */
    static Map<JavaScript, Source> sources(Iterable<Script> scripts) {
        Map<JavaScript, Source> sources = new HashMap<>();
        for (Script script : scripts) {
            if (script instanceof JavaScript java) {
                sources.put(java, new Source(java.source().name(), java.binaryName(), java.text()));
            }
        }
        return sources;
    }
}
