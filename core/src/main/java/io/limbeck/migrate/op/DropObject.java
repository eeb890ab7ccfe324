package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/**
 * Drops a view, trigger, function or other object; reversible if its definition is given.
 *
 * @param table the table that it belongs to, if its kind {@linkplain SchemaObject.Kind#ofTable() belongs to one}
 */
public record DropObject(
        SchemaObject.Kind kind, TableName name, Optional<TableName> table, Optional<SchemaObject> previous)
        implements Operation {
    public DropObject {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(table, "table");
        requireNonNull(previous, "previous");
        if (table.isPresent() != kind.ofTable()) {
            throw new IllegalArgumentException("A " + kind.words() + " " + name
                    + (kind.ofTable() ? " is dropped from its table: name it." : " is dropped without a table."));
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
    public Action action() {
        return new Action.Drops(new Subject.OfObject(kind, name, table));
    }

    @Override
    public String label() {
        return "drop " + kind.words();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropObject(this);
    }
}
