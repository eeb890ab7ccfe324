package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** Renames a value of an enum type, also in all rows. */
public record RenameEnumValue(TableName type, String value, String newValue) implements Operation {
    public RenameEnumValue {
        requireNonNull(type, "type");
        requireNonNull(value, "value");
        requireNonNull(newValue, "newValue");
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new RenameEnumValue(type, newValue, value));
    }

    @Override
    public Action action() {
        return new Action.Alters(new Subject.OfEnum(type));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.renameEnumValue(this);
    }
}
