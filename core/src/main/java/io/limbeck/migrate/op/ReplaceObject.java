package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Subject;
import java.util.Optional;

/** Replaces the definition of a view, trigger, function or other object. */
public record ReplaceObject(Change<SchemaObject> object) implements Operation {
    public ReplaceObject {
        requireNonNull(object, "object");
    }

    @Override
    public Optional<Operation> inverse() {
        return object.inverse().map(ReplaceObject::new);
    }

    @Override
    public Action action() {
        return new Action.Alters(Subject.OfObject.of(object.to()));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.replaceObject(this);
    }
}
