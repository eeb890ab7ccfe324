package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Subject;
import java.util.Optional;

/** Creates an enum type, on databases with standalone enum types. */
public record CreateEnum(EnumType type) implements Operation {
    public CreateEnum {
        requireNonNull(type, "type");
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropEnum(type.name(), Optional.of(type)));
    }

    @Override
    public Action action() {
        return new Action.Creates(new Subject.OfEnum(type.name()));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createEnum(this);
    }
}
