package io.limbeck.migrate.internal.command;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.OfflineException;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.internal.lint.Effect;
import io.limbeck.migrate.internal.runtime.PlannedOperations;
import io.limbeck.migrate.internal.runtime.Rehearsal;
import io.limbeck.migrate.internal.runtime.RunnableScript;
import io.limbeck.migrate.result.PlanResult;
import io.limbeck.migrate.result.PlannedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code --plan}: what would be done now, by scripts that run without a database under them. */
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
        Map<String, RunnableScript> scripts = new Preparation(project).prepare(plan);
        List<PlannedStep> steps = new ArrayList<>();
        try (Rehearsal rehearsal = new Stages(project).live()) {
            for (PlanStep step : plan.steps()) {
                steps.add(show(step, requireNonNull(scripts.get(step.revision().id())), rehearsal));
            }
        }
        return new PlanResult(steps, plan.isEmpty() ? List.of(plan.note()) : List.of());
    }

    private PlannedStep show(PlanStep step, RunnableScript script, Rehearsal rehearsal) {
        PlannedOperations operations = new PlannedOperations(
                project.dialect(), project.config().scriptArguments(), project.naming(), rehearsal);
        List<String> effects = new ArrayList<>();
        try {
            script.run(step.direction(), operations);
            operations.finish();
        } catch (OfflineException e) {
            effects.add("works on the live database: the statements from there on are known only when it runs");
        } catch (Exception e) { // shown, as this is what the run would meet
            effects.add("would fail: " + e.getMessage());
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
                script.transactional(step.direction())
                        && project.dialect().facts().supportsTransactionalDdl());
    }
}
