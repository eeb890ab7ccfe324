package io.limbeck.migrate.op;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operations that run outside of any transaction, such as {@code CREATE INDEX CONCURRENTLY}; everything before is committed first. */
public record Autocommit(List<Operation> operations) implements Operation {
    public Autocommit {
        operations = List.copyOf(operations);
    }

    @Override
    public Optional<Operation> inverse() {
        List<Operation> back = new ArrayList<>(operations.size());
        for (Operation operation : operations) {
            Optional<Operation> inverse = operation.inverse();
            if (inverse.isEmpty()) {
                return Optional.empty();
            }
            back.add(0, inverse.get());
        }
        return Optional.of(new Autocommit(back));
    }

    @Override
    public Action action() {
        return new Action.Consists(operations);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.autocommit(this);
    }
}
