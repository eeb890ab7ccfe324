package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Subject;
import java.util.Optional;

/** Drops an empty schema (namespace). */
public record DropSchema(String name) implements Operation {
    public DropSchema {
        requireNonNull(name, "name");
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new CreateSchema(name));
    }

    @Override
    public Action action() {
        return new Action.Drops(new Subject.OfSchema(name));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropSchema(this);
    }
}
