package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.SchemaObject;
import java.util.Optional;

/** Makes a view, trigger or function. */
public record CreateObject(SchemaObject object) implements Operation {
    public CreateObject {
        requireNonNull(object, "object");
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(DropObject.of(object));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createObject(this);
    }
}
