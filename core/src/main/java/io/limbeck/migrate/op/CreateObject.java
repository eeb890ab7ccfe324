package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Subject;
import java.util.Optional;

/** Creates a view, trigger, function or other object that is defined by SQL text. */
public record CreateObject(SchemaObject object) implements Operation {
    public CreateObject {
        requireNonNull(object, "object");
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(DropObject.of(object));
    }

    @Override
    public Action action() {
        return new Action.Creates(Subject.OfObject.of(object));
    }

    @Override
    public String label() {
        return "create " + object.kind().words();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createObject(this);
    }
}
