package io.limbeck.migrate.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.result.Direction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold for every plan, told from the definitions alone and not from the planner's own means. */
final class PlanAssertions {
    private PlanAssertions() {}

    /** No revision runs before one that it stands on (up), or that stands on it (down). */
    static void assertTopological(RevisionGraph graph, Plan plan) {
        Set<RevisionNode> inPlan = new HashSet<>(plan.revisions());
        Set<RevisionNode> done = new HashSet<>();
        for (PlanStep step : plan.steps()) {
            List<RevisionNode> first = new ArrayList<>();
            if (step.direction() == Direction.UPGRADE) {
                first.addAll(step.revision().parents());
                first.addAll(step.revision().dependencies());
            } else {
                first.addAll(step.revision().children());
                first.addAll(step.revision().dependents());
            }
            first.retainAll(inPlan);
            assertThat(done).as("done before " + step).containsAll(first);
            done.add(step.revision());
        }
    }
}
