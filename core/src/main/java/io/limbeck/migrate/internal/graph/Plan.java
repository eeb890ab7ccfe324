package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.error.Words;
import java.util.List;

/**
 * What to do to come from the current rows to what was asked for: a value to show, to test, to run.
 *
 * <p>Rows are kept as the change of each step; whoever needs them in between starts with {@link #rowsBefore()} and lets every
 * {@link RowChange#applyTo} change them.
 *
 * @param rowsBefore the rows that are in the table now, sorted
 * @param steps in the order in which they must run
 * @param rowsAfter the version rows after the last step, sorted; those that others imply left out
 * @param note one sentence for people: why there is nothing to do; empty when there are steps
 */
public record Plan(List<String> rowsBefore, List<PlanStep> steps, List<String> rowsAfter, Advice note) {
    public Plan {
        rowsBefore = List.copyOf(rowsBefore);
        steps = List.copyOf(steps);
        rowsAfter = List.copyOf(rowsAfter);
        if (note.equals(Advice.NONE) == steps.isEmpty()) {
            throw new IllegalArgumentException("a plan has either steps or the reason why it has none");
        }
    }

    /** Nothing to do, since the database is where it was asked to be. */
    static Plan settled(VersionRows rows) {
        return new Plan(rows.table(), List.of(), rows.ids(), settledNote(rows.ids()));
    }

    /** Whether there is nothing to do since the database is where it was asked to be: the rows themselves are the answer. */
    public boolean isSettled() {
        return note.equals(settledNote(rowsAfter));
    }

    static Advice settledNote(List<String> rows) {
        return Advice.of("Nothing to do: the database is already at " + Words.list(rows) + ".");
    }

    /** Nothing to do; {@link #note} says why. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The revisions of the steps, in their order. */
    public List<RevisionNode> revisions() {
        return steps.stream().map(PlanStep::revision).toList();
    }
}
