package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/**
 * Adds a value to an enum type.
 *
 * @param before the value that will follow it; empty for the end
 * @param previous the previous type, for the downgrade
 */
public record AddEnumValue(TableName type, String value, Optional<String> before, Optional<EnumType> previous)
        implements Operation {
    public AddEnumValue {
        requireNonNull(type, "type");
        requireNonNull(value, "value");
        requireNonNull(before, "before");
        requireNonNull(previous, "previous");
    }

    @Override
    public Optional<Operation> inverse() {
        return previous.map(known -> new ReplaceEnum(
                Change.between(before.map(next -> known.with(value, next)).orElseGet(() -> known.with(value)), known)));
    }

    @Override
    public Action action() {
        return new Action.Alters(new Subject.OfEnum(type));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.addEnumValue(this);
    }
}
