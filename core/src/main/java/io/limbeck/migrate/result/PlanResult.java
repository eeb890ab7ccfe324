package io.limbeck.migrate.result;

import java.util.List;

/** The steps from the live state to a target; nothing was changed. */
public record PlanResult(List<PlannedStep> steps, List<String> notes) implements Result {
    public PlanResult {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.plan(this);
    }
}
