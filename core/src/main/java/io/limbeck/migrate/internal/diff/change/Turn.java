package io.limbeck.migrate.internal.diff.change;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.op.Operation;
import java.util.Comparator;
import java.util.List;

/**
 * A step and when its turn is.
 *
 * @param rank the order within the phase; of equals, the one that was declared first
 */
public record Turn(Phase phase, int rank, Step step) {
    public static final Comparator<Turn> ORDER =
            Comparator.comparing(Turn::phase).thenComparingInt(Turn::rank);

    public Turn {
        requireNonNull(phase, "phase");
        requireNonNull(step, "step");
    }

    public static Turn of(Operation operation) {
        return of(Phase.of(operation), 0, operation);
    }

    public static Turn of(Phase phase, int rank, Operation operation) {
        return new Turn(phase, rank, new Step(operation, List.of(), false));
    }

    public Operation operation() {
        return step.operation();
    }
}
