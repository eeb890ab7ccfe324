package io.limbeck.migrate.internal.command;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.error.OfflineException;
import io.limbeck.migrate.error.ScriptLocation;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.internal.lint.Effect;
import io.limbeck.migrate.internal.operations.PlannedOperations;
import io.limbeck.migrate.internal.operations.RunnableScript;
import io.limbeck.migrate.internal.project.Preparation;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.project.Stages;
import io.limbeck.migrate.internal.rehearsal.Definitions;
import io.limbeck.migrate.result.PlanResult;
import io.limbeck.migrate.result.PlannedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code --plan}: what a run would do now, tried without rows on a scratch database that has the definitions of the live one. */
public final class PlanCommand {
    private final Project project;

    public PlanCommand(Project project) {
        this.project = project;
    }

    public PlanResult upgrade(String target) {
        return show(planner().upgrade(project.rows().ids(), target));
    }

    public PlanResult downgrade(String target) {
        return show(planner().downgrade(project.rows().ids(), target));
    }

    private Planner planner() {
        return new Planner(project.scripts().graph());
    }

    private PlanResult show(Plan plan) {
        if (plan.isEmpty()) {
            return new PlanResult(List.of(), List.of(plan.note()));
        }
        Map<String, RunnableScript> scripts = new Preparation(project).prepare(plan);
        return new Stages(project, project::dialect).live(definitions -> show(plan.steps(), scripts, definitions));
    }

    private PlanResult show(List<PlanStep> plan, Map<String, RunnableScript> scripts, Definitions definitions) {
        List<PlannedStep> steps = new ArrayList<>();
        for (PlanStep step : plan) {
            PlannedStep planned =
                    show(step, requireNonNull(scripts.get(step.revision().id())), definitions);
            steps.add(planned);
            if (planned.failure().isPresent()) {
                break;
            }
        }
        int left = plan.size() - steps.size();
        return new PlanResult(
                steps,
                left == 0
                        ? List.of()
                        : List.of(Advice.of("Not planned, because the run would fail first: "
                                + (left == 1 ? "1 step." : left + " steps."))));
    }

    private PlannedStep show(PlanStep step, RunnableScript script, Definitions definitions) {
        boolean transactional = script.transactional(step.direction());
        PlannedOperations operations = new PlannedOperations(
                project.dialect(), project.config().scriptArguments(), project.naming(), definitions, transactional);
        List<String> effects = new ArrayList<>();
        Optional<String> failure = Optional.empty();
        try {
            script.run(step.direction(), operations);
            operations.finish();
        } catch (OfflineException e) {
            effects.add("works on the live database: the statements from there on are known only at run time");
            operations.abandon();
        } catch (Exception e) { // shown, as this is what the run would meet
            failure = Optional.of(PlannedOperations.words(e) + place(script.locate(e)));
            operations.abandon();
        }
        effects.addAll(0, operations.unknown());
        effects.addAll(0, operations.effects().stream().map(Effect::words).toList());
        return new PlannedStep(
                step.direction(),
                step.revision().id(),
                step.from(),
                step.to(),
                step.revision().message(),
                operations.statements(),
                effects,
                transactional && project.dialect().facts().supportsTransactionalDdl(),
                failure);
    }

    private static String place(ScriptLocation location) {
        return location.line().isPresent() ? "\nat " + location : "";
    }
}
