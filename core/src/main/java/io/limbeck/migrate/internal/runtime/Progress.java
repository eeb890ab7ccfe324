package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.PlanStep;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How far a plan has progressed: the version rows that remain if the current step fails. */
final class Progress {
    private final TreeSet<String> rows;
    private final Set<String> before;
    private int standing;

    /** @param before the version rows that are in the database, which may be others than a plan begins with */
    Progress(Plan plan, Collection<String> before) {
        this.rows = new TreeSet<>(plan.rowsBefore());
        this.before = new TreeSet<>(before);
    }

    /** The step is committed. */
    void finished(PlanStep step) {
        step.change().applyTo(rows);
        standing++;
    }

    /** The version rows when these steps are committed too. */
    Set<String> rowsAfter(List<PlanStep> steps) {
        TreeSet<String> after = new TreeSet<>(rows);
        steps.forEach(step -> step.change().applyTo(after));
        return Set.copyOf(after);
    }

    /** The steps that are in the database whatever happens now. */
    int standing() {
        return standing;
    }

    List<String> rows() {
        return List.copyOf(standing == 0 ? before : rows);
    }
}
