package io.limbeck.migrate.shell;

import io.limbeck.migrate.result.PlanResult;
import io.limbeck.migrate.result.PlannedStep;
import java.util.ArrayList;
import java.util.List;

/** A plan: its steps, what each destroys or locks, and the SQL in the long form. */
final class PlanText {
    private final StepText stepText;
    private final boolean verbose;

    PlanText(StepText stepText, boolean verbose) {
        this.stepText = stepText;
        this.verbose = verbose;
    }

    String of(PlanResult plan) {
        if (plan.steps().isEmpty()) {
            return "nothing to do\n";
        }
        List<String> lines = new ArrayList<>();
        plan.steps().forEach(step -> add(lines, step));
        lines.add(plan.steps().size() == 1 ? "1 step planned, nothing was changed" : several(plan));
        return String.join("\n", lines) + "\n";
    }

    private static String several(PlanResult plan) {
        return plan.steps().size() + " steps planned, nothing was changed";
    }

    private void add(List<String> lines, PlannedStep step) {
        lines.add(stepText.of(step));
        step.effects().forEach(effect -> lines.add("  ! " + effect));
        step.failure().ifPresent(why -> lines.add("  ! would fail: " + why.replace("\n", "\n    ")));
        if (!step.transactional()) {
            lines.add("  ! a failure partway through is not rolled back");
        }
        if (verbose) {
            step.statements().forEach(sql -> lines.add(Lines.statement(sql)));
        }
    }
}
