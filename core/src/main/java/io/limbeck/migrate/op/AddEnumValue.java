package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/**
 * Adds a word to a type.
 *
 * @param before the word in front of which it goes; empty for the end
 * @param previous the type as it was, for the way back
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
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.addEnumValue(this);
    }
}
