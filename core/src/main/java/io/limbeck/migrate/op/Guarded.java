package io.limbeck.migrate.op;

import io.limbeck.migrate.schema.Subject;
import java.util.List;
import java.util.Optional;

/**
 * Runs an operation only if there is something to do: creates what does not exist yet, drops what exists. Scripts that rely on it hide
 * differences between databases; use it only for databases that were not created by scripts alone.
 */
public record Guarded(Operation operation) implements Operation {
    public Guarded {
        if (!canGuard(operation)) {
            throw new IllegalArgumentException(
                    "Only an operation that creates or drops something can depend on its existence, not " + operation
                            + ".");
        }
    }

    /** Whether an operation can be guarded, that is, creates or drops a single object. */
    public static boolean canGuard(Operation operation) {
        return operation.action() instanceof Action.Creates || operation.action() instanceof Action.Drops;
    }

    /** Whether the operation creates its subject, and is skipped if that exists; otherwise it drops it. */
    public boolean makes() {
        return operation.action() instanceof Action.Creates;
    }

    /** What the operation creates or drops. */
    public Subject subject() {
        return operation.action().about().orElseThrow();
    }

    @Override
    public Optional<Operation> inverse() {
        return operation.inverse().map(Guarded::new);
    }

    @Override
    public Action action() {
        return new Action.Consists(List.of(operation));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.guarded(this);
    }
}
