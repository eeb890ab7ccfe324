package io.limbeck.migrate;

import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;

/** Operations that are skipped if there is nothing to do: either all of them create something, or all of them drop something. */
final class GuardedOperations extends ForwardingOperations {
    private final boolean making;

    GuardedOperations(Operations operations, boolean making) {
        super(operations);
        this.making = making;
    }

    @Override
    public void apply(Operation operation) {
        Guarded guarded = new Guarded(operation);
        if (guarded.makes() != making) {
            throw new UsageException(
                    making
                            ? "ifNotExists() is for operations that create something, not for " + operation.label()
                                    + "."
                            : "ifExists() is for operations that drop something, not for " + operation.label() + ".",
                    making ? "Use ifExists()." : "Use ifNotExists().");
        }
        super.apply(guarded);
    }
}
