package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/**
 * Drops a view, trigger or function; knows its text when that is given.
 *
 * @param table that of a trigger
 */
public record DropObject(
        SchemaObject.Kind kind, TableName name, Optional<TableName> table, Optional<SchemaObject> previous)
        implements Operation {
    public DropObject {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(table, "table");
        requireNonNull(previous, "previous");
        if (table.isPresent() != (kind == SchemaObject.Kind.TRIGGER)) {
            throw new IllegalArgumentException("A trigger is dropped from a table, nothing else is: " + name);
        }
    }

    public static DropObject of(SchemaObject object) {
        return new DropObject(object.kind(), object.name(), object.table(), Optional.of(object));
    }

    @Override
    public Optional<Operation> inverse() {
        return previous.map(CreateObject::new);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropObject(this);
    }
}
