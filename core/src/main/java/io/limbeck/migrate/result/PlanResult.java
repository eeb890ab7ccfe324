package io.limbeck.migrate.result;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.error.ExitCode;
import java.util.List;

/** The steps from the database's current state to a target, up to the first one that would fail; nothing was changed. */
public record PlanResult(List<PlannedStep> steps, List<Advice> notes) implements Result {
    public PlanResult {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    @Override
    public ExitCode exitCode() {
        return steps.stream().anyMatch(step -> step.failure().isPresent()) ? ExitCode.FAILED : ExitCode.DONE;
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.plan(this);
    }
}
