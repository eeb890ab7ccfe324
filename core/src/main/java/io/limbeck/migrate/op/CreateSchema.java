package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Subject;
import java.util.Optional;

/** Creates a schema (namespace). */
public record CreateSchema(String name) implements Operation {
    public CreateSchema {
        requireNonNull(name, "name");
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropSchema(name));
    }

    @Override
    public Action action() {
        return new Action.Creates(new Subject.OfSchema(name));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createSchema(this);
    }
}
