package io.limbeck.migrate;

import io.limbeck.migrate.op.Autocommit;
import io.limbeck.migrate.op.Operation;
import java.util.List;

/** Operations that each run outside of any transaction. */
final class AutocommitOperations extends ForwardingOperations {
    AutocommitOperations(Operations operations) {
        super(operations);
    }

    @Override
    public void apply(Operation operation) {
        super.apply(new Autocommit(List.of(operation)));
    }
}
