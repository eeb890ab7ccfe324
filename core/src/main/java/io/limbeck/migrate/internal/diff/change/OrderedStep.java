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
public record OrderedStep(Phase phase, int rank, Step step) {
    public static final Comparator<OrderedStep> ORDER =
            Comparator.comparing(OrderedStep::phase).thenComparingInt(OrderedStep::rank);

    public OrderedStep {
        requireNonNull(phase, "phase");
        requireNonNull(step, "step");
    }

    public static OrderedStep of(Operation operation) {
        return of(Phase.of(operation), 0, operation);
    }

    public static OrderedStep of(Phase phase, int rank, Operation operation) {
        return new OrderedStep(phase, rank, new Step(operation, List.of(), false));
    }

    public Operation operation() {
        return step.operation();
    }
}
